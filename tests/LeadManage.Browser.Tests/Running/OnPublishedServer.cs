namespace LeadManage.Browser.Tests.Running;

/// <summary>Tests that share one published program, one after the other.</summary>
[CollectionDefinition]
public sealed class OnPublishedServer : ICollectionFixture<PublishedServer>;
