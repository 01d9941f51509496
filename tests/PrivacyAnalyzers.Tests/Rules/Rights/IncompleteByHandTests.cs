namespace PrivacyAnalyzers.Rules.Rights;

public sealed class IncompleteByHandTests
{
    private const string Shop = """
        using Microsoft.EntityFrameworkCore;
        using System.Text.Json;

        [Purpose(LegalBasis.LegalObligation, "Keep the books", LegalText = "L123-22", Retention = "P10Y")] public sealed class Books : IPurpose;
        [Purpose(LegalBasis.LegitimateInterests, "Keep out cheats", Interest = "no fraud", Retention = "P1Y")] public sealed class Fraud : IPurpose;

        [DataSubject, PersonalData<Newsletter>]
        public partial class Customer
        {
            public Guid Id { get; init; }
            public string Email { get; set; } = "";
            public string? Phone { get; set; }
            public DateOnly? Birth { get; set; }
            [PersonalData<Books>] public string? Iban { get; set; }
            [PersonalData<Newsletter>(DataCategory.Credential)] public string? Secret { get; set; }
            [NotPersonalData("language")] public string Culture { get; set; } = "fr";
            public string Shown => Email + Phone;
            public List<Order> Orders { get; } = [];
        }
        public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; [PersonalData<Newsletter>] public string? Gift { get; set; } [PersonalData<Fraud>] public string? Score { get; set; } }
        public class Db : DbContext { public DbSet<Customer> Customers => Set<Customer>(); public DbSet<Order> Orders => Set<Order>(); }
        public interface ICleaner { void Clean(Customer customer); }
        public record Account([PersonalData<Newsletter>] string Login, [PersonalData<Newsletter>] string Nick);
        public class Copy { public string? Email { get; set; } public string? Phone { get; set; } }

        """;

    [Theory]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public void {|PRIV4005:Go|}(Customer c) { c.Email = \"\"; c.Phone = null; c.Secret = null; }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public async Task {|PRIV4005:Go|}(Db db, Guid id) { var c = await db.Customers.FindAsync(id); c!.Email = \"x\"; db.Update(c); await db.SaveChangesAsync(); }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public Task {|PRIV4005:Go|}(Db db, Guid id) => db.Customers.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Email, \"\").SetProperty(c => c.Phone, (string?)null));")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public Account {|PRIV4005:Go|}(Account a) => a with { Login = \"\" };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public void {|PRIV4005:Go|}(Customer c) { foreach (var order in c.Orders) order.Gift = null; }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public void {|PRIV4005:Go|}(Customer c) { Clear(c); c.Phone = null; } private void Clear(Customer c) => c.Email = \"\";")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public void {|PRIV4005:Go|}(Customer c) { (c.Email, c.Phone) = (\"\", null); }")]
    public Task Erasure_Triggers(string member) => Verify(member);

    [Theory]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public void Go(Customer c) { c.Email = \"\"; c.Phone = null; c.Birth = null; c.Secret = null; }")]
    [InlineData("public void Go(Customer c) { c.Email = \"\"; }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Rectification)] public void Go(Customer c, string email) { c.Email = email; }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public void Go(Db db, Customer c) { c.Email = \"\"; db.Remove(c); }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public async Task Go(Db db, Guid id) { await db.Customers.Where(c => c.Id == id).ExecuteDeleteAsync(); }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public void Go(Customer c, ICleaner cleaner) { c.Email = \"\"; cleaner.Clean(c); }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public void Go(Customer c) { Clear(c); c.Phone = null; } private void Clear(Customer c) { c.Email = \"\"; Rest(c); } private static void Rest(Customer c) { c.Birth = null; c.Secret = null; }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public Task Go(Db db, Guid id) => db.Orders.Where(o => o.Customer.Id == id).ExecuteUpdateAsync(s => s.SetProperty(o => o.Gift, (string?)null).SetProperty(o => o.Score, (string?)null));")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public Account Go(Account a) => a with { Login = \"\", Nick = \"\" };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public void Go(Customer c) { c.Culture = \"\"; }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public Customer Go(Customer c) => new() { Email = \"\" };")]
    public Task Erasure_DoesNotTrigger(string member) => Verify(member);

    [Theory]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public object {|PRIV4005:Go|}(Customer c) => new { c.Email, c.Phone, c.Birth };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public Copy {|PRIV4005:Go|}(Customer c) => new() { Email = c.Email, Phone = c.Phone };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Portability)] public IQueryable<object> {|PRIV4005:Go|}(Db db) => db.Customers.Select(c => new { c.Email, c.Phone });")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public void {|PRIV4005:Go|}(Customer c, Utf8JsonWriter json) { json.WriteString(\"email\", c.Email); json.WriteString(\"phone\", c.Phone); }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public Dictionary<string, string?> {|PRIV4005:Go|}(Customer c) => new() { [\"email\"] = c.Email };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public string {|PRIV4005:Go|}(Customer c) => $\"{c.Email};{c.Phone}\";")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public object {|PRIV4005:Go|}(Order o) => new { o.Gift, By = o.Customer.Email };")]
    public Task Export_Triggers(string member) => Verify(member);

    [Theory]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public object Go(Customer c) => new { c.Email, c.Phone, c.Birth, c.Iban };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Portability)] public object Go(Customer c) => new { c.Email, c.Phone, c.Birth };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Portability)] public object Go(Order o) => new { o.Gift };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public Customer Go(Customer c) { Console.Write($\"{c.Id}\"); return c; }")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public string Go(Customer c) => JsonSerializer.Serialize(c) + new { c.Email };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public object Go(Customer c) => new { Whole = c, c.Email };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public bool Go(Customer c) => c.Email.Length > 0 && c.Phone is null;")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public object Go(Order o) => new { o.Gift, o.Score, By = o.Customer.Email };")]
    [InlineData("[ExercisesRight(DataSubjectRight.Access)] public object Go(Customer c) { Log(c); return new { c.Email, c.Phone, Rest = Rest(c) }; } private object Rest(Customer c) => new { c.Birth, c.Iban }; private void Log(Customer c) { }")]
    [InlineData("public object Go(Customer c) => new { c.Email };")]
    public Task Export_DoesNotTrigger(string member) => Verify(member);

    [Theory]
    [InlineData("public class Draft : IErasable { [PersonalData<Newsletter>] public string? A { get; set; } [PersonalData<Newsletter>] public string? B { get; set; } public void {|PRIV4005:Erase|}(ErasureValues values) { A = null; } }", true)]
    [InlineData("public class Draft : IErasable { [PersonalData<Newsletter>] public string? A { get; set; } [PersonalData<Newsletter>] public string? B { get; set; } void IErasable.{|PRIV4005:Erase|}(ErasureValues values) => A = null; }", true)]
    [InlineData("public class Draft : IErasable { private string? _a; [PersonalData<Newsletter>] public string? A { get => _a; set => _a = value; } [PersonalData<Newsletter>] public string? B { get; set; } public void Erase(ErasureValues values) { _a = null; B = null; } }", false)]
    [InlineData("public class Base : IErasable { [PersonalData<Newsletter>] public string? A { get; set; } public virtual void Erase(ErasureValues values) => A = null; } public class Draft : Base { [PersonalData<Newsletter>] public string? B { get; set; } public override void Erase(ErasureValues values) { base.Erase(values); B = null; } }", false)]
    [InlineData("[ExercisesRight(DataSubjectRight.Erasure)] public class Eraser { public void {|PRIV4005:Go|}(Account2 a) => One(a); private void One(Account2 a) => a.Login = null; } public class Account2 { [PersonalData<Newsletter>] public string? Login { get; set; } [PersonalData<Newsletter>] public string? Nick { get; set; } }", null)]
    public Task WholeTypes(string source, bool? found) => RuleSource.VerifyAsync<IncompleteByHandAnalyzer>(
        Shop + (found is null ? source.Replace("{|PRIV4005:Go|}", "Go", StringComparison.Ordinal) : source));

    [Fact]
    public Task Message_NamesWhatIsMissed()
    {
        var expected = CSharpAnalyzerVerifier<IncompleteByHandAnalyzer>.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("Desk.Go", "erases", "Customer", "'Customer.Phone', 'Customer.Birth', 'Customer.Secret'");
        return RuleSource.VerifyAsync<IncompleteByHandAnalyzer>(
            Shop + "public class Desk { [ExercisesRight(DataSubjectRight.Erasure)] public void {|#0:Go|}(Customer c) => c.Email = \"\"; }", test => test.ExpectedDiagnostics.Add(expected));
    }

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => RuleSource.VerifyAsync<IncompleteByHandAnalyzer>(Shop + """
        public class Desk
        {
            [ExercisesRight({|CS1503:"all"|})] public void A(Customer c) { c.Email = ""; }
            [ExercisesRight(DataSubjectRight.Erasure)] public void B({|CS0246:Missing|} m) { m.Email = ""; {|CS0103:nothing|}.Phone = null; }
            [ExercisesRight(DataSubjectRight.Access)] public object C(Customer c) => new { c.{|CS1061:Gone|} };
        }
        """);

    private static Task Verify(string member) => RuleSource.VerifyAsync<IncompleteByHandAnalyzer>(Shop + "public class Desk { " + member + " }");
}
