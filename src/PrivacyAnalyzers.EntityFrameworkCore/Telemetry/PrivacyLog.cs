using System;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace PrivacyAnalyzers.EntityFrameworkCore.Telemetry;

/// <summary>What is written to the application's log, through that of its context: requests, kinds and numbers. Exceptions are named by their type, since their text may hold a value.</summary>
internal static partial class PrivacyLog
{
    internal const string Category = "PrivacyAnalyzers.EntityFrameworkCore";

    internal static ILogger Of(DbContext context) => context.GetService<ILoggerFactory>().CreateLogger(Category);

    [LoggerMessage(1, LogLevel.Information, "Erasure {RequestId} of a {SubjectKind} is done: {Changed} values erased, {Kept} kept or not reached.")]
    internal static partial void Erased(ILogger logger, Guid requestId, string subjectKind, long changed, long kept);

    [LoggerMessage(2, LogLevel.Information, "Erasure {RequestId}: transaction {Batches} is committed, {Rows} rows so far.")]
    internal static partial void Batch(ILogger logger, Guid requestId, int batches, long rows);

    [LoggerMessage(3, LogLevel.Warning, "Erasure {RequestId} of a {SubjectKind} was interrupted.")]
    internal static partial void Interrupted(ILogger logger, Guid requestId, string subjectKind);

    [LoggerMessage(4, LogLevel.Error, "Erasure {RequestId} of a {SubjectKind} failed: {ExceptionType}.")]
    internal static partial void Failed(ILogger logger, Guid requestId, string subjectKind, string exceptionType);

    [LoggerMessage(5, LogLevel.Warning, "A save was refused: '{Entity}' ('{Member}') is of a person who was erased.")]
    internal static partial void Refused(ILogger logger, string entity, string member);

    [LoggerMessage(6, LogLevel.Warning, "{People} erased people had come back and were erased again.")]
    internal static partial void Swept(ILogger logger, int people);

    [LoggerMessage(7, LogLevel.Information, "{Rows} rows of '{Entity}' were read from the archive, for '{Purpose}'.")]
    internal static partial void ArchiveRead(ILogger logger, string entity, string purpose, int rows);

    [LoggerMessage(8, LogLevel.Warning, "The archive of '{Entity}' was not read, for '{Purpose}': whoever asked may not.")]
    internal static partial void ArchiveRefused(ILogger logger, string entity, string purpose);
}
