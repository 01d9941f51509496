global using Microsoft.EntityFrameworkCore;
global using Microsoft.EntityFrameworkCore.Metadata.Builders;
global using Microsoft.EntityFrameworkCore.Migrations;
[Purpose(LegalBasis.LegitimateInterests, "Tell you about offers", Retention = "P1Y", Marketing = true, Interest = "Sell")] public sealed class Offers : IPurpose;
public class Reader { public int Id { get; set; } public bool IsActive { get; set; } [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; set; } }
public abstract class Stage : Shop { protected EntityTypeBuilder<Reader> builder = null!; protected MigrationBuilder migrationBuilder = null!; }
