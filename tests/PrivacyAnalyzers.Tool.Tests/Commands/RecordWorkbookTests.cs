using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace PrivacyAnalyzers.Tool.Tests.Commands;

public sealed class RecordWorkbookTests
{
    private const string Side = "dpo: \"=HYPERLINK(\\\"http://evil.example\\\")\"\nsoftware: \"a\\u0001<b> & 'c'\"\nmeasures: { access: [\"@one\", \"+two\"] }\nonBehalfOf: { acme: { controller: Acme } }\n";

    [Fact]
    public async Task Workbook_IsValid_AndHoldsTheRowsOfTheTable()
    {
        using var folder = ProcessorRecordTests.Write(Side);
        var run = await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "xlsx", "-o", folder.At("record.xlsx"));
        Assert.True(run.ExitCode == ExitCodes.Clean, run.Error);
        using var book = SpreadsheetDocument.Open(folder.At("record.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(static problem => problem.Path?.XPath + ": " + problem.Description));
        Assert.Equal("Record", Assert.Single(book.WorkbookPart!.Workbook!.Descendants<Sheet>()).Name!.Value);
        var rows = book.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(static row => row.Elements<Cell>().Select(static cell => cell.InnerText).ToArray()).ToList();
        Assert.Equal(["Activity", "Field", "Value", "Comes from"], rows[0]);
        Assert.Contains(rows, static row => row is ["", "Data protection officer", "=HYPERLINK(\"http://evil.example\")", "declared"]);
        Assert.Contains(rows, static row => row is ["Invoice our customers", "Software", "a<b> & 'c'", "declared"]);
        Assert.Contains(rows, static row => row is ["Invoice our customers", "Access control", "@one\n+two", "declared"]);
        Assert.Contains(rows, static row => row is ["On behalf of Acme", "Controller", "Acme", "declared"]);
        var csv = (await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "csv")).Output.Split("\n\"").Length;
        Assert.Equal(csv, rows.Count);
    }

    [Fact]
    public async Task EveryCell_IsAText_AndNoneAFormula()
    {
        using var folder = ProcessorRecordTests.Write(Side);
        await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "xlsx", "-o", folder.At("record.xlsx"));
        using var book = SpreadsheetDocument.Open(folder.At("record.xlsx"), isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.NotEmpty(sheet.Descendants<Cell>());
        Assert.All(sheet.Descendants<Cell>(), static cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.Empty(sheet.Descendants<CellFormula>());
    }

    [Fact]
    public async Task TheSameRecord_GivesTheSameBytes_WheneverItIsWritten()
    {
        using var folder = ProcessorRecordTests.Write(Side);
        await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "xlsx", "-o", folder.At("one.xlsx"), "--lang", "fr");
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "xlsx", "-o", folder.At("two.xlsx"), "--lang", "fr");
        Assert.Equal(await File.ReadAllBytesAsync(folder.At("one.xlsx")), await File.ReadAllBytesAsync(folder.At("two.xlsx")));
    }

    [Fact]
    public async Task AWorkbook_IsNotWrittenToATerminal()
    {
        using var folder = ProcessorRecordTests.Write(Side);
        var run = await ToolRun.OfAsync("record", folder.Path, "--no-msbuild", "--format", "xlsx");
        Assert.Equal((ExitCodes.CouldNotRun, "", "privacy: A workbook is no text: '--format xlsx' needs '--output'.\n"), (run.ExitCode, run.Output, run.Error));
    }
}
