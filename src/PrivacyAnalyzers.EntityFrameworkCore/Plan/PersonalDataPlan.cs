using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Plan;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>How a context erases people: made of the marks and of the database model, without a connection.</summary>
/// <example>
/// <code>
/// var plan = PersonalDataPlan.Of(context);
/// File.WriteAllText("privacy-plan.md", plan.ToMarkdown());
/// </code>
/// </example>
public sealed class PersonalDataPlan
{
    private static readonly ConditionalWeakTable<IModel, PersonalDataPlan> Known = [];

    private readonly string _body;

    private PersonalDataPlan(StoreSchema schema)
    {
        Schema = schema;
        ContextType = schema.Descriptors.Store.ContextType;
        Subjects = [.. schema.Subjects().Select(subject => new SubjectPlan(new SubjectReach(schema, subject.Descriptor, subject.Type)))];
        Problems = ProblemFinder.Find(schema, [.. Subjects.Select(static subject => subject.Reach)]);
        _body = PlanMarkdown.Write(this);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_body)));
    }

    /// <summary>The context.</summary>
    public Type ContextType { get; }

    /// <summary>How people of each kind are erased.</summary>
    public IReadOnlyList<SubjectPlan> Subjects { get; }

    /// <summary>What the plan cannot decide or do.</summary>
    public IReadOnlyList<PlanProblem> Problems { get; }

    /// <summary>Changes with every change of what would be done: SHA-256 of the plan, in lower-case hexadecimal.</summary>
    public string Fingerprint { get; }

    internal StoreSchema Schema { get; }

    /// <summary>Makes the plan of a context that the generator completed.</summary>
    /// <param name="context">The context; no connection is opened.</param>
    /// <returns>The plan; the same object for the same model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentException">The context cannot tell what it stores.</exception>
    public static PersonalDataPlan Of(DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context is not IPersonalDataContext personal)
        {
            throw new ArgumentException($"'{context.GetType().Name}' does not say what it stores about people: mark it [PersonalDataStore] and make it partial.", nameof(context));
        }

        if (!Known.TryGetValue(context.Model, out var plan))
        {
            plan = Of(context, personal.GetPersonalData());
            Known.AddOrUpdate(context.Model, plan);
        }

        return plan;
    }

    /// <summary>Makes the plan of a context from descriptors that come from elsewhere.</summary>
    /// <param name="context">The context; no connection is opened.</param>
    /// <param name="store">What the marks say of its types.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="store"/> is null.</exception>
    public static PersonalDataPlan Of(DbContext context, StoreDescriptor store)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(store);
        return new PersonalDataPlan(StoreSchema.Read(context, store));
    }

    /// <summary>The problems that stop an application from starting.</summary>
    /// <param name="unreached">What becomes of data that no erasure reaches.</param>
    /// <returns>The problems; none where the plan can be followed.</returns>
    public IReadOnlyList<PlanProblem> Refusals(UnreachedPolicy unreached = UnreachedPolicy.Refuse) =>
        [.. Problems.Where(problem => problem.Severity == PlanSeverity.Error || (problem.Severity == PlanSeverity.Question && unreached == UnreachedPolicy.Refuse))];

    /// <summary>Refuses a plan that cannot be followed.</summary>
    /// <param name="unreached">What becomes of data that no erasure reaches.</param>
    /// <exception cref="PersonalDataPlanException">The plan has problems; the message lists them, and what to write.</exception>
    public void Validate(UnreachedPolicy unreached = UnreachedPolicy.Refuse)
    {
        if (Refusals(unreached) is { Count: > 0 } problems)
        {
            throw new PersonalDataPlanException(this, problems);
        }
    }

    /// <summary>Finds how people of a kind are erased.</summary>
    /// <param name="subject">The kind.</param>
    /// <returns>The plan; null where the context does not store them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public SubjectPlan? Find(EntityDescriptor subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Subjects.FirstOrDefault(plan => plan.Subject.EntityType == subject.EntityType);
    }

    /// <summary>The plan as a text for review: the same on every machine, without a value of anybody.</summary>
    /// <returns>Markdown.</returns>
    public string ToMarkdown() => _body + "\nFingerprint: `" + Fingerprint + "`\n";
}
