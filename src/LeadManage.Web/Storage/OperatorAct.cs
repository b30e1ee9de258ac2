namespace LeadManage.Web.Storage;

/// <summary>What was done on the command line. The numbers are stored.</summary>
public enum OperatorAct
{
    Export = 1,

    Import = 2,

    Report = 3,
}
