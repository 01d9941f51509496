using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Stores;

/// <summary>What generated entry points call.</summary>
internal sealed class PersonalDataStore<TContext>(PersonalDataEraser<TContext> eraser, PersonalDataExporter<TContext> exporter, PersonalDataPurger<TContext> purger) : IPersonalDataStore<TContext>
    where TContext : DbContext
{
    public Task<ErasureReceipt> EraseAsync(EntityDescriptor type, [SubjectKey] SubjectId subject, ErasureRequest request, CancellationToken cancellationToken = default) =>
        eraser.EraseAsync(type, subject, request, cancellationToken);

    public Task<ErasureReceipt> EraseForAsync<TPurpose>(EntityDescriptor type, [SubjectKey] SubjectId subject, ErasureRequest request, CancellationToken cancellationToken = default)
        where TPurpose : class, IPurpose => eraser.EraseForAsync<TPurpose>(type, subject, request, cancellationToken);

    public Task ExportAsync(EntityDescriptor type, [SubjectKey] SubjectId subject, ExportRequest request, Stream destination, CancellationToken cancellationToken = default) =>
        exporter.ExportAsync(type, subject, request, destination, cancellationToken);

    public Task<RetentionReport> PurgeAsync(bool isDryRun, CancellationToken cancellationToken = default) => purger.PurgeAsync(isDryRun, progress: null, cancellationToken);
}
