using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Rows that stay, of which two people are owners: they are somebody's until both are gone.</summary>
public sealed class SharedRowTests
{
    public static IEnumerable<string> Ways => ["one", "many"];

    [Theory]
    [OnSqlite(For = nameof(Ways))]
    [OnPostgreSql(For = nameof(Ways))]
    public async Task RowOfAnother_LosesTheKey_AndIsNotCountedAsNobodys(ITestServer server, string way)
    {
        using var setting = Ensemble.Open(server);
        var (alice, bruno) = setting.With(static context =>
        {
            var (first, second) = (new Pianist { Name = "alice" }, new Pianist { Name = "bruno" });
            context.AddRange(new Duet { Left = first, Right = second, Remark = "shared" }, new Duet { Left = first, Remark = "alone" });
            context.SaveChanges();
            return (first.GetSubjectId(), second.GetSubjectId());
        });
        var receipt = await EraseAsync(setting, alice, way);
        Assert.Equal([(null, null, null), (null, "bruno", "shared")], Duets(setting));
        Assert.Equal([("Left", 1L)], LetGo(receipt));

        // Theirs now, since nobody else owns it.
        receipt = await EraseAsync(setting, bruno, way);
        Assert.Equal([(null, null, null), (null, null, null)], Duets(setting));
        Assert.Equal([("Right", 1L)], LetGo(receipt));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RowThatStays_OfTwoWhoGoTogether_LeavesWhatItLeavesOneAfterTheOther(ITestServer server)
    {
        var left = new List<string>();
        foreach (var isTogether in new[] { false, true })
        {
            using var setting = Ensemble.Open(server);
            var asked = setting.With(static context =>
            {
                var (first, second) = (new Pianist { Name = "alice" }, new Pianist { Name = "bruno" });
                context.Add(first);
                context.SaveChanges();
                context.Add(new Lesson { Teacher = first, Pupil = second, Remark = "shared" });
                context.SaveChanges();
                return new[] { first, second }.Select(static pianist => new SubjectErasure(pianist.GetSubjectId(), Setting.Request)).ToList();
            });
            var eraser = setting.Eraser();
            if (isTogether)
            {
                Assert.Equal(2, (await eraser.EraseManyAsync(Pianist.PersonalDataDescriptor, asked)).Together);
            }
            else
            {
                foreach (var one in asked)
                {
                    await eraser.EraseAsync(Pianist.PersonalDataDescriptor, one.Subject, one.Request);
                }
            }

            left.Add(setting.With(static context => string.Join("; ", context.Pianists.OrderBy(static pianist => pianist.Id).Select(static pianist => $"{pianist.Id} {pianist.Name}").AsEnumerable()
                .Concat(context.Lessons.Select(static lesson => $"{lesson.TeacherId} {lesson.PupilId} {lesson.Remark}")))));
        }

        Assert.Equal(left[0], left[1]);
    }

    private static async Task<ErasureReceipt> EraseAsync(Setting<EnsembleContext> setting, SubjectId person, string way) => way == "one"
        ? await setting.Eraser().EraseAsync(Pianist.PersonalDataDescriptor, person, Setting.Request)
        : (await setting.Eraser().EraseManyAsync(Pianist.PersonalDataDescriptor, [new(person, Setting.Request)])).Receipts.Single();

    private static List<(string?, string?, string?)> Duets(Setting<EnsembleContext> setting) =>
        setting.With(static context => context.Duets.OrderBy(static duet => duet.Remark ?? "").ThenBy(static duet => duet.RightId).Select(static duet => new { Left = duet.Left!.Name, Right = duet.Right!.Name, duet.Remark }).AsEnumerable().Select(static duet => ((string?)duet.Left, (string?)duet.Right, duet.Remark)).ToList());

    private static IEnumerable<(string, long)> LetGo(ErasureReceipt receipt) =>
        receipt.Members.Where(static line => line.Reason == "the row stays, and is nobody's").Select(static line => (line.Path, line.Rows));
}
