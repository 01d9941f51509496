using PrivacyAnalyzers.CodeFixes.Disclosure;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Disclosure.RecipientNotNamedFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Disclosure;

public sealed class RecipientNotNamedFixTests
{
    [Fact]
    public Task Recipient_IsDeclaredOnce() => Fix.VerifyAsync(
        RecipientNotNamedFix.DeclareKeyPrefix + "Delivery",
        """
        /// <summary>Parcels.</summary>
        [Purpose(LegalBasis.Contract, "Delivery", Retention = "P3Y")]
        public sealed class Delivery : IPurpose;

        public class Parcel { [PersonalData<Delivery>] public string Address { get; set; } = ""; }

        public class C(ICarrier carrier)
        {
            public void Ship(Parcel parcel, Parcel second)
            {
                carrier.Take({|PRIV2006:parcel.Address|});
                carrier.Take({|PRIV2006:second.Address|});
            }
        }

        public interface ICarrier { [Discloses("Colissimo")] void Take(string address); }
        """,
        """
        /// <summary>Parcels.</summary>
        [Purpose(LegalBasis.Contract, "Delivery", Retention = "P3Y")]
        [Recipient("Colissimo", RecipientRole.Processor)]
        public sealed class Delivery : IPurpose;

        public class Parcel { [PersonalData<Delivery>] public string Address { get; set; } = ""; }

        public class C(ICarrier carrier)
        {
            public void Ship(Parcel parcel, Parcel second)
            {
                carrier.Take(parcel.Address);
                carrier.Take(second.Address);
            }
        }

        public interface ICarrier { [Discloses("Colissimo")] void Take(string address); }
        """);
}
