using LeadManage.Browser.Tests.Running;

[assembly: AssemblyFixture(typeof(Browsers))]
