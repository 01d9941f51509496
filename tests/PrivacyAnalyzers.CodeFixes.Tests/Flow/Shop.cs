namespace PrivacyAnalyzers.CodeFixes.Tests.Flow;

/// <summary>The program around the tested code: purposes, people, the checks that can be asked, and what uses the data.</summary>
internal static class Shop
{
    internal const string Code = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using PrivacyAnalyzers;

        [Purpose(LegalBasis.Consent, "Letter", Retention = "P3Y")] public sealed class Newsletter : IPurpose;
        [Purpose(LegalBasis.Consent, "Advice", Retention = "P3Y")] public sealed class Advice : IPurpose;
        [Purpose(LegalBasis.Consent, "Invitations", Retention = "P3Y")] public sealed class Invitations : IPurpose;
        [Purpose(LegalBasis.Consent, "Panel", Retention = "P3Y")] public sealed class Panel : IPurpose;
        [Purpose(LegalBasis.Consent, "Trials", Retention = "P3Y")] public sealed class Trials : IPurpose;

        public enum Choice { Open = 1, Granted = 2 }

        [DataSubject]
        public class Customer
        {
            public int Id { get; set; }
            [PersonalData<Newsletter>] public string Email { get; set; } = "";
            [PersonalData<Advice>] public string Allergies { get; set; } = "";
            [PersonalData<Invitations>] public string Phone { get; set; } = "";
            [PersonalData<Panel>] public string Street { get; set; } = "";
            [PersonalData<Trials>] public string Diary { get; set; } = "";
            [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; set; }
            [ConsentCheck<Advice>] public DateTime? AdviceAcceptedAt { get; set; }
            [ConsentCheck<Invitations>(GrantedValue = Choice.Granted)] public Choice InvitationChoice { get; set; }
        }

        public class Order
        {
            public int Number { get; set; }
            public Customer Customer { get; set; } = new();
        }

        /// <summary>A ledger of the team's own.</summary>
        public interface IPanelMembers
        {
            [ConsentCheck<Panel>] bool Contains(Customer customer);
        }

        public interface ITrialLedger
        {
            [ConsentCheck] Task<bool> AgreesAsync<TPurpose>([SubjectKey] int customer, CancellationToken cancellationToken = default) where TPurpose : class, IPurpose;
        }

        public interface IGate
        {
            [ConsentCheck] void Demand<TPurpose>(Customer customer) where TPurpose : class, IPurpose;
        }

        public abstract class Mailer
        {
            public abstract void Send([ProcessesFor<Newsletter>] string to);
            public abstract Task SendAsync([ProcessesFor<Newsletter>] string to);
            public abstract string Format([ProcessesFor<Newsletter>] string to);
            public abstract void SendAll([ProcessesFor<Newsletter>] IEnumerable<string> to);
            public abstract void Advise([ProcessesFor<Advice>] string what);
            public abstract void Invite([ProcessesFor<Invitations>] string phone);
            public abstract void Ask([ProcessesFor<Panel>] string street);
            public abstract Task TryAsync([ProcessesFor<Trials>] string diary);
            public abstract void Try([ProcessesFor<Trials>] string diary);
        }
        """;
}
