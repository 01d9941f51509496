using System.Globalization;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Reports;

namespace PrivacyAnalyzers.Tool.Wordings;

/// <summary>English.</summary>
internal sealed class EnglishWording : Wording
{
    internal override string Language => "en";

    internal override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-US");

    internal override string Presumed => "Nothing had to be marked for this: what looks personal by name and type was taken for personal data.";

    internal override string LooksPersonal => "What looks personal";

    internal override string Leaves => "Where it leaves, and what else stands out";

    internal override string NotSeen => "What this could not see";

    internal override string Start => "Where to start";

    internal override string Nothing => "Nothing was found that looks personal.";

    internal override string AsFarAsSeen => "Nothing was found that leaves, as far as could be seen.";

    internal override string Always => "What compiled assemblies do with data, for only sources are read. What goes through reflection, SQL in texts, JSON that is read back, and other services; and a value that only decides which way the code goes.";

    internal override string Large => "Some paths: in code of this size, data are followed from the code that reads them into what that calls and writes, and not through code that names nothing personal. Scan one project for more.";

    internal override string NamesOnly => "Data whose names say nothing (Value, Data, Field7). Of what is listed above, some may be nobody's: a name is not a proof.";

    internal override string StartWithPackage => "Add the package PrivacyAnalyzers: the same findings then appear while you type. Mark the type's purpose in one line, and wrong guesses with [NotPersonalData(\"why\")].";

    internal override string StartWithCheck => "'privacy baseline' keeps what is there today, and 'privacy check' in the build reports what is new.";

    internal override string StartWithReading => "Read the list of what looks personal with somebody who knows the business: what is missing in it is what nobody looks after.";

    internal override string Titled(string title, string detail) => $"{title}: {detail}";

    internal override string ScanOf(string name) => $"Personal data in {name}";

    internal override string Sizes(int projects, int files, long lines) => $"{Count(projects, "project")}, {Count(files, "file")}, {Number(lines)} lines";

    internal override string Loaded(int evaluated, int plain) => plain == 0 ? "read as MSBuild compiles them" : evaluated == 0 ? "read from plain sources" : $"{Number(evaluated)} read as MSBuild compiles them, {Number(plain)} from plain sources";

    internal override string MembersOfTypes(int members, int types) => $"{Count(members, "member")} of {Count(types, "type")}";

    internal override string Leaks(int count, int files) => $"{Count(count, "place")} in {Count(files, "file")}";

    internal override string MoreTypes(int count) => $"and {Count(count, "more type")}";

    internal override string MoreFindings(int count) => $"and {Number(count)} more: '--all' shows them, '--format html' makes a page of them";

    internal override string AlsoAt(IReadOnlyCollection<Place> places) => (places.Count == 1 ? "also at line " : "also at lines ") + List([.. places.Select(static place => place.Line).Distinct().Select(line => line.ToString(Culture))], "and", rest => $"{Number(rest)} more", atMost: 6);

    internal override string From(Place step, string path) => $"from {(step.Path == path ? "line " + step.Line.ToString(CultureInfo.InvariantCulture) : step.Path + ":" + step.Line.ToString(CultureInfo.InvariantCulture))}: {step.Text}";

    internal override string Says(Finding finding)
    {
        var data = List(Names(finding.Members), "and", static rest => $"{rest} more");
        var many = finding.Members.Length > 1;
        return finding.Id switch
        {
            "PRIV1006" => $"{data} says yes before anybody was asked",
            "PRIV2001" => $"{data} {(many ? "go" : "goes")} into a log, by {Sink(finding)}",
            "PRIV2002" => $"{data} {(many ? "are" : "is")} printed, by {Sink(finding)}",
            "PRIV2003" => $"{data} {(many ? "stand" : "stands")} in the text of an exception, by {Sink(finding)}",
            "PRIV2004" => $"{data} {(many ? "go" : "goes")} into telemetry, by {Sink(finding)}",
            "PRIV2005" => $"{data} {(many ? "stand" : "stands")} in a URL, by {Sink(finding)}",
            "PRIV2006" => Recipient(finding) is { } recipient ? $"{data} {(many ? "go" : "goes")} to {recipient}, by {Sink(finding)}" : $"{data} {(many ? "leave" : "leaves")} the application, by {Sink(finding)}",
            "PRIV2007" => $"{Code(finding)} answers with whole rows: {data}",
            "PRIV2008" => $"{data} {(many ? "are" : "is")} written to a file in clear, by {Sink(finding)}",
            "PRIV2009" => $"{data} {(many ? "become" : "becomes")} part of a claim, token, header, cookie, key or file name, by {Sink(finding)}",
            "PRIV2011" => $"{Code(finding)} answers anybody, without asking who calls, with {data}",
            "PRIV2012" => $"{data} {(many ? "go" : "goes")} into a prompt to a language model, by {Sink(finding)}",
            "PRIV3001" => $"Personal data are kept in a cache without an end, in {Code(finding)}",
            "PRIV3004" => "The database logs the values of rows and parameters, outside development too (EnableSensitiveDataLogging)",
            "PRIV3006" => $"Personal data are part of a database key, in {Code(finding)}",
            "PRIV4005" => $"{Code(finding)} empties a person's data and leaves {List(Missed(finding), "and", static rest => $"{rest} more")}",
            _ => finding.Message,
        };
    }

    internal override string Of(DataCategory category) => category switch
    {
        DataCategory.EmailAddress => "e-mail address",
        DataCategory.TelephoneNumber => "telephone number",
        DataCategory.PhysicalAddress => "postal address",
        DataCategory.BirthDate => "date of birth",
        DataCategory.FamilyStatus => "family status",
        DataCategory.OfficialIdentifier => "official identifier",
        DataCategory.AccountIdentifier => "account identifier",
        DataCategory.Financial => "bank, card or income",
        DataCategory.OnlineIdentifier => "online identifier",
        DataCategory.Communication => "message",
        DataCategory.Credential => "password or secret",
        DataCategory.SocialSecurityNumber => "social security number",
        DataCategory.RacialOrEthnicOrigin => "racial or ethnic origin",
        DataCategory.PoliticalOpinion => "political opinion",
        DataCategory.ReligionOrBelief => "religion or belief",
        DataCategory.TradeUnionMembership => "trade union membership",
        DataCategory.SexLifeOrOrientation => "sex life or orientation",
        DataCategory.CriminalRecord => "criminal record",
        DataCategory.FreeText => "free text",
        _ => category.ToString().ToLowerInvariant(),
    };

    internal override string Of(LoadNote note) => NoteText.Of(note);

    internal override string Views(int count) => $"{Count(count, "view")} (Razor, XAML): what a page shows, and what its forms ask.";

    internal override string Scripts(int count) => $"{Count(count, "script")} (JavaScript, TypeScript): what a browser sends.";

    internal override string Queries(int count) => $"{Count(count, "SQL file")}: columns that no class has.";

    internal override string UnknownCalls(int unknown, int all) => $"{Number(unknown)} of {Number(all)} calls ({((double)unknown / all).ToString("P0", Culture)}): what they call is not known here, so what they do with data is not either.";

    internal override string GivenUp(int count) => $"{Count(count, "method")} too large to follow.";

    internal override string Packages(int count, IEnumerable<string> names) => $"{Count(count, "package")} of which nothing is on this machine: {List([.. names], "and", static rest => $"{rest} more")}. 'dotnet restore' first shows more.";

    internal override string Tests(int count) => $"{Count(count, "test project")}: left out, '--include-tests' looks at {(count == 1 ? "it" : "them")}.";

    internal override string Generators(int count) => $"What source generators write: in {Count(count, "project")} read as MSBuild compiles them, none was run (Razor pages, serializers, mappers, logging methods).";

    internal override string PlainSources(int count, string why) => $"{Count(count, "project")} read from plain sources, without what source generators write: {why}.";

    internal override string Failed(string failure) => $"An analyzer failed, and may have missed something: {failure}";

    internal override string StartWithFile(string path, int count) => $"{path}: {Count(count, "place")} of the above.";

    internal override string StartWithType(string type, int members, int findings) => $"{type}: {Count(members, "member")} that {(members == 1 ? "looks" : "look")} personal{(findings > 0 ? $", concerned by {Number(findings)} of the above" : "")}. It is the type to mark first.";

    private string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";
}
