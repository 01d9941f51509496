namespace PrivacyAnalyzers.Rules.Rights;

/// <summary>A shop with a context, beside which the rows under test stand.</summary>
internal static class RowSource
{
    private const string Shop = """
        using Microsoft.EntityFrameworkCore;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        [DataSubject, PersonalData<Newsletter>] public partial class Customer { public Guid Id { get; set; } public string Email { get; set; } = ""; }
        [DataSubject, PersonalData<Newsletter>] public partial class Employee { public int Id { get; set; } public string Name { get; set; } = ""; }

        """;

    /// <summary>The rows, in a context with a set of each type that <paramref name="sets"/> names.</summary>
    internal static string Rows(string rows, string sets, string model = "") => Shop + rows + "\npublic class Db : DbContext { "
        + string.Concat(sets.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(set => $"public DbSet<{set}> {set}Rows => Set<{set}>(); "))
        + "protected override void OnModelCreating(ModelBuilder builder) { " + model + " } }\n";

    internal static Task VerifyAsync<TAnalyzer>(string rows, string sets, string model = "")
        where TAnalyzer : PrivacyAnalyzer, new() => RuleSource.VerifyAsync<TAnalyzer>(Rows(rows, sets, model));
}
