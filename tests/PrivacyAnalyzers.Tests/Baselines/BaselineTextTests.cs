using PrivacyAnalyzers.Baselines;

namespace PrivacyAnalyzers.Tests.Baselines;

public sealed class BaselineTextTests
{
    private static readonly FindingKey Log = new("PRIV2001", "M:Shop.Desk.Open(Shop.Customer)", "Customer.Email;Customer.Name");
    private static readonly FindingKey Odd = new("PRIV0002", "P:Shop.\"Odd\\\u0001.é", "");

    [Fact]
    public void WhatIsWritten_IsReadBack_InOneOrder()
    {
        var text = BaselineText.Write([Odd, Log, Log]);

        Assert.Equal(
            "{\n  \"version\": 1,\n  \"findings\": [\n"
            + "    { \"rule\": \"PRIV2001\", \"symbol\": \"M:Shop.Desk.Open(Shop.Customer)\", \"members\": \"Customer.Email;Customer.Name\" },\n"
            + "    { \"rule\": \"PRIV0002\", \"symbol\": \"P:Shop.\\\"Odd\\\\\\u0001.é\" }\n  ]\n}\n",
            text);
        Assert.Equal(text, BaselineText.Write([Log, Odd]));
        Assert.Equal([Log, Odd], BaselineText.Read(text).Select(entry => entry.Key));
        Assert.All(BaselineText.Read(text), entry => Assert.StartsWith("{ \"rule\"", text.Substring(entry.Span.Start, entry.Span.Length), StringComparison.Ordinal));
    }

    [Fact]
    public void NoFinding_IsAFileToo() => Assert.Empty(BaselineText.Read(BaselineText.Write([])));

    [Theory]
    [InlineData("{\"version\":1,\"findings\":[]}")]
    [InlineData("\uFEFF{ \"$schema\" : \"x\", \"version\" : 1 , \"note\" : { \"a\" : [ 1.5e3 , true , null , \"\\u00e9\" ] } , \"findings\" : [ ] }\r\n")]
    [InlineData("{\"findings\":[{\"symbol\":\"M:A.B\",\"rule\":\"PRIV2001\",\"since\":2024}],\"version\":1}")]
    public void WhatATool_OrAPersonAdds_IsPassedOver(string text) => Assert.True(BaselineText.Read(text).Length <= 1);

    [Theory]
    [InlineData("", "'{' is expected")]
    [InlineData("[]", "'{' is expected")]
    [InlineData("{\"findings\":[]}", "'version' is missing")]
    [InlineData("{\"version\":2}", "version 2 is not known to this version of the analyzers")]
    [InlineData("{\"version\":\"1\"}", "a number is expected")]
    [InlineData("{\"version\":99999999999}", "a number is expected")]
    [InlineData("{\"version\":1,\"findings\":{}}", "'[' is expected")]
    [InlineData("{\"version\":1,\"findings\":[{\"rule\":\"PRIV2001\"}]}", "a finding has a 'rule' and a 'symbol'")]
    [InlineData("{\"version\":1,\"findings\":[{\"rule\":\"PRIV2001}]}", "a text does not end")]
    [InlineData("{\"version\":1,\"findings\":[{\"rule\":\"PRIV\n\"}]}", "a text does not end on its line")]
    [InlineData("{\"version\":1,\"findings\":[{\"rule\":\"\\x\"}]}", "this is no escape")]
    [InlineData("{\"version\":1} x", "the file should end here")]
    [InlineData("{\"version\":1,\"a\":}", "a value is expected")]
    public void WhatIsNoBaseline_SaysWhatIsWrong(string text, string problem) => Assert.Equal(problem, Assert.Throws<BaselineFormatException>(() => BaselineText.Read(text)).Message);

    [Fact]
    public void DeepNesting_IsRefused() => Assert.Throws<BaselineFormatException>(() => BaselineText.Read("{\"a\":" + new string('[', 100_000)));
}
