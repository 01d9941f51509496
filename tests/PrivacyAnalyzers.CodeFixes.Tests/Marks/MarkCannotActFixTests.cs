using PrivacyAnalyzers.CodeFixes.Marks;
using PrivacyAnalyzers.Rules.Marks;

namespace PrivacyAnalyzers.CodeFixes.Tests.Marks;

public sealed class MarkCannotActFixTests
{
    [Fact]
    public async Task Attribute_IsRemoved() => await Policy.VerifyAsync<MarkCannotActAnalyzer, MarkCannotActFix>("""
        [assembly: {|PRIV0008:PersonalData<Orders>|}]
        [assembly: {|PRIV0008:PersonalData<Orders>(Of = typeof(Uri), Member = "Nothing")|}, CLSCompliant(false)]

        public class Customer
        {
            /// <summary>A constant.</summary>
            [{|PRIV0008:PersonalData<Orders>|}]
            public const string Constant = "";

            [{|PRIV0008:PersonalData<Orders>|}, {|PRIV0008:PersonalData<Newsletter>|}] public static string Both = "";
            [Obsolete("first"), {|PRIV0008:PersonalData<Orders>|}] public static string After = "";
            [{|PRIV0008:PersonalData<Orders>|}, {|PRIV0008:PersonalData<Newsletter>|}, Obsolete("last")] public static string Before = "";
            [return: {|PRIV0008:PersonalData<Orders>|}] /* why */ public void Nothing([{|PRIV0008:PersonalData<Orders>|}] Type type) { }
        }
        """, """
        [assembly: CLSCompliant(false)]

        public class Customer
        {
            /// <summary>A constant.</summary>
            public const string Constant = "";

            public static string Both = "";
            [Obsolete("first")] public static string After = "";
            [Obsolete("last")] public static string Before = "";
             /* why */ public void Nothing(Type type) { }
        }
        """, MarkCannotActFix.RemoveAttributeKey);

    [Fact]
    public async Task Argument_IsRemoved_WhereItIsOptional() => await Policy.VerifyAsync<MarkCannotActAnalyzer, MarkCannotActFix>("""
        [DataSubject({|PRIV0008:(SubjectKind)77|})]
        public class Customer
        {
            public int Id { get; set; }
            [PersonalData<Orders>({|PRIV0008:(DataCategory)3|})] public string One { get; set; } = "";
            [PersonalData<Orders>({|PRIV0008:DataCategory.Name | DataCategory.Other|}, Erasure = {|PRIV0008:(ErasureMethod)9|}, Retention = "P1Y")] public string Two { get; set; } = "";
            [PersonalData<Orders>({|PRIV0008:Of = typeof(Uri)|}, {|PRIV0008:Member = "Name"|})] public string Three { get; set; } = "";
        }
        [Purpose({|PRIV0008:(LegalBasis)9|}, "required, so left", Channel = {|PRIV0008:(Channel)1024|})] public sealed class Wrong : IPurpose;
        """, """
        [DataSubject]
        public class Customer
        {
            public int Id { get; set; }
            [PersonalData<Orders>] public string One { get; set; } = "";
            [PersonalData<Orders>(Retention = "P1Y")] public string Two { get; set; } = "";
            [PersonalData<Orders>] public string Three { get; set; } = "";
        }
        [Purpose({|PRIV0008:(LegalBasis)9|}, "required, so left")] public sealed class Wrong : IPurpose;
        """, MarkCannotActFix.RemoveArgumentKey);

    [Fact]
    public async Task AlsoForAlone_BecomesTheMark() => await Policy.VerifyAsync<MarkCannotActAnalyzer, MarkCannotActFix>("""
        public class Customer
        {
            [{|PRIV0008:AlsoFor<Orders>(Retention = "P1Y")|}] public string One { get; set; } = "";
            [{|PRIV0008:PrivacyAnalyzers.AlsoFor<Orders>|}] public string Two { get; set; } = "";
            public void M([{|PRIV0008:AlsoForAttribute<Orders>|}] string text) { }
        }
        """, """
        public class Customer
        {
            [PersonalData<Orders>(Retention = "P1Y")] public string One { get; set; } = "";
            [PrivacyAnalyzers.PersonalData<Orders>] public string Two { get; set; } = "";
            public void M([PersonalData<Orders>] string text) { }
        }
        """, MarkCannotActFix.UsePersonalDataKey);
}
