using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Crashing;

/// <summary>What is interrupted, and what both processes agree on.</summary>
public static class Crash
{
    public static DateTimeOffset Now { get; } = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset ReceivedAt { get; } = Now.AddDays(-3);

    public static PersonalDataOptions Options => Sized(6);

    private static PersonalDataOptions Sized(int batch) => new() { BatchSize = batch, ReceiptKey = [.. Enumerable.Range(0, 32).Select(static i => (byte)i)], PseudonymKey = [.. Enumerable.Range(32, 32).Select(static i => (byte)i)] };

    /// <summary>Does the work, or goes on with it.</summary>
    /// <param name="work">The kind of work.</param>
    /// <param name="contexts">Makes contexts.</param>
    /// <param name="people">Whom it is about.</param>
    /// <param name="later">How much later than the first time.</param>
    public static Task RunAsync(string work, IDbContextFactory<ArchiveContext> contexts, IReadOnlyList<Asked> people, TimeSpan later = default)
    {
        var (clock, postman) = (new Clock(Now + later), new Postman());

        // One person is more than a transaction should change, and many are not.
        var eraser = new PersonalDataEraser<ArchiveContext>(contexts, work == "erase one" ? Options : Sized(1000), policy: null, clock, [postman]);
        return work switch
        {
            "erase one" => eraser.EraseAsync(Client.PersonalDataDescriptor, people[0].Subject, people[0].Request),
            "erase many" => eraser.EraseManyAsync(Client.PersonalDataDescriptor, [.. people.Select(static person => new SubjectErasure(person.Subject, person.Request))]),
            "purge" => new PersonalDataPurger<ArchiveContext>(contexts, Options, new Ended(), clock).PurgeAsync(isDryRun: false),
            "sweep" => new PersonalDataSweeper<ArchiveContext>(contexts, Options, policy: null, clock, [postman]).SweepAsync(),
            "send" => new RecipientNotices<ArchiveContext>(contexts, Options, [postman], timing: null, clock).SendAsync(),
            _ => throw new ArgumentException("There is no such work.", nameof(work)),
        };
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class Postman : IRecipientEraser
    {
        public string Recipient => Correspondence.Postman;

        public Task<RecipientErasureState> EraseAsync(RecipientErasureRequest request, CancellationToken cancellationToken = default) => Task.FromResult(RecipientErasureState.Done);
    }

    private sealed class Ended : IErasurePolicy
    {
        public Task<DateTimeOffset?> RelationEndedAsync(SubjectId subject, CancellationToken cancellationToken = default) => Task.FromResult<DateTimeOffset?>(Now.AddYears(-9));

        public Task<LegalHold?> GetLegalHoldAsync(SubjectId subject, CancellationToken cancellationToken = default) => Task.FromResult<LegalHold?>(null);
    }
}

/// <summary>Somebody who is to be erased.</summary>
/// <param name="Key">The key.</param>
/// <param name="RequestId">The request.</param>
public sealed record Asked(string Key, Guid RequestId)
{
    public SubjectId Subject => new(Client.PersonalDataDescriptor.Facts.SubjectName!, Key);

    public ErasureRequest Request => new(RequestId, Crash.ReceivedAt);

    public static Asked Parse(string text) => new(text.Split(' ')[0], Guid.Parse(text.Split(' ')[1]));

    public override string ToString() => Key + " " + RequestId;
}
