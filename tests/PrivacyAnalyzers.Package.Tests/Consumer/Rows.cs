// What tables keep, and what the people in them may ask for.
using System;
using System.ComponentModel.DataAnnotations.Schema;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers;

namespace Consumer;

// PRIV4002: nobody's. PRIV3005: kept a year, from when? PRIV3002: a card number as it is.
[Table("calls")]
public class Call
{
    public int Id { get; set; }
    [PersonalData<Bookkeeping>] public string Number { get; set; } = "";
    [PersonalData<Bookkeeping>] public string CreditCardNumber { get; set; } = "";
}

// PRIV4003: gone with the guest, or not?
[Table("stays")]
public class Stay
{
    public int Id { get; set; }
    public Guest? Guest { get; set; }
}

// PRIV4006: each goes with the other.
[DataSubject, OwnedBy<Room>]
public partial class Lodger
{
    public int Id { get; set; }
    public Guid Door { get; set; }
}

[OwnedBy<Lodger>]
public partial class Room
{
    public int Id { get; set; }
}

public class Reception
{
    // PRIV3003: what is erased stays in the history.
    public void Build(TableBuilder<Call> calls) => calls.IsTemporal();

    // PRIV4005: the opinion and the name stay.
    [ExercisesRight(DataSubjectRight.Erasure)]
    public void Forget(Guest guest) => guest.Email = "";
}

// PRIV4007: the printer is told, and the mailer is not.
public class PrinterEraser : IRecipientEraser
{
    public string Recipient => "Printer";

    public Task<RecipientErasureState> EraseAsync(RecipientErasureRequest request, CancellationToken cancellationToken = default) => Task.FromResult(RecipientErasureState.Told);
}

// PRIV5001: nobody marked it.
public class Courier
{
    public string MobileNumber { get; set; } = "";

    // PRIV5002: Nadia's address.
    public const string LastResort = "nadia.benali@vieuxport-livraisons.fr";
}

// PRIV3007: nobody reads the remark.
internal sealed class Errand
{
    [PersonalData<Bookkeeping>] public string Remark { get; set; } = "";

    public static Errand For(string remark) => new() { Remark = remark };
}
