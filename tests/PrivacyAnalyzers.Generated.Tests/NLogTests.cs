using NLog;
using NLog.Config;
using NLog.Layouts;
using NLog.Targets;

namespace PrivacyAnalyzers.Generated.Tests;

/// <summary>NLog: messages, properties and JSON. Objects are taken apart by their redacted members where the application says so, in one line.</summary>
public sealed class NLogTests
{
    [Fact]
    public void Objects_Properties_AndTakenApart()
    {
        using var factory = new LogFactory();
        factory.Setup().SetupSerialization(serialization => serialization.RegisterObjectTransformation<IRedactable>(value => value.ToRedactedState()));
        using var text = new MemoryTarget("text") { Layout = "${message}|${all-event-properties}|${exception:format=ToString}" };
        using var json = new MemoryTarget("json") { Layout = new JsonLayout { IncludeEventProperties = true, MaxRecursionLimit = 5, Attributes = { new JsonAttribute("message", "${message}") } } };
        var configuration = new LoggingConfiguration(factory);
        configuration.AddRuleForAllLevels(text);
        configuration.AddRuleForAllLevels(json);
        factory.Configuration = configuration;
        var logger = factory.GetLogger("test");
        foreach (var value in Canaries.All)
        {
            logger.Info("Saved {Value}", value);
            logger.Info("Saved {@Value}", value);
            logger.Info("Saved {State}", value.ToRedactedState());
            logger.WithProperties(value.ToRedactedState()).Info("Saved");
            logger.Error(new InvalidOperationException("Cannot save " + value), "Failed");
        }

        factory.Flush();
        Assert.Equal(Canaries.All.Count * 5, text.Logs.Count);
        Assert.Equal(text.Logs.Count, json.Logs.Count);
        Assert.All(text.Logs, Canaries.AssertAbsent);
        Assert.All(json.Logs, Canaries.AssertAbsent);
        Assert.Contains(text.Logs, line => line.Contains("Email=c***@c***.example", StringComparison.Ordinal));
        Assert.Contains(json.Logs, line => line.Contains("\"Email\":\"c***@c***.example\"", StringComparison.Ordinal));
    }
}
