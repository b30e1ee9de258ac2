namespace LeadManage.Web;

/// <summary>
/// The same document for pages that open no circuit. As a root of its own it is mapped without a render mode, so that those
/// pages carry no framework state: nothing in their HTML is a token, and a kilobyte of it is saved.
/// </summary>
public sealed class StaticApp : App;
