using System;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Archive;

/// <summary>What tells rows that are still in use from those that are only kept.</summary>
/// <param name="InUse">What is in use: the same purposes, without their time in the archive.</param>
/// <param name="Now">When rows that are only kept go into the archive.</param>
internal sealed record ArchivePhase(IKeepDecision InUse, DateTimeOffset Now);
