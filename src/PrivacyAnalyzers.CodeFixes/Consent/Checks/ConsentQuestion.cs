using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent.Checks;

/// <summary>A consent check written for one place: how it asks, and how it asks for the contrary.</summary>
internal sealed class ConsentQuestion
{
    private ConsentQuestion(string yes, string no, Person? person, bool isAsync, bool isService, bool isDemand = false)
    {
        IsDemand = isDemand;
        Yes = yes;
        No = no;
        Person = person;
        IsAsync = isAsync;
        IsService = isService;
    }

    /// <summary>Throws where the person does not consent: a statement, not a condition.</summary>
    internal bool IsDemand { get; }

    /// <summary>C# that is true where the person consents; of a demand, what throws otherwise.</summary>
    internal string Yes { get; }

    /// <summary>C# that is true where the person does not.</summary>
    internal string No { get; }

    /// <summary>Whose consent it is, where it is asked for somebody in particular.</summary>
    internal Person? Person { get; }

    internal bool IsAsync { get; }

    /// <summary>Asked of something other than the person: no database can be asked to ask it.</summary>
    internal bool IsService { get; }

    internal static ConsentQuestion Demand(string call, Person person, bool isAsync) => new(call, "", person, isAsync, isService: true, isDemand: true);

    /// <summary>The question that a value answers; null where no value of its type says yes.</summary>
    /// <param name="value">C# that gives the answer; an <c>await</c> may stand before it.</param>
    /// <param name="type">The type of the answer.</param>
    /// <param name="mayBeNull">The value is null where the person is.</param>
    /// <param name="granted">C# for the value that says yes; null where true or not null does.</param>
    /// <param name="person">Whose consent it is.</param>
    /// <param name="language">Decides how null is tested.</param>
    /// <param name="isAsync">The value is awaited.</param>
    /// <param name="isService">See <see cref="IsService"/>.</param>
    internal static ConsentQuestion? Of(string value, ITypeSymbol type, bool mayBeNull, string? granted, Person? person, LanguageVersion language, bool isAsync, bool isService)
    {
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var bare = isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (granted is not null && bare.SpecialType != SpecialType.System_Boolean)
        {
            return new(value + " == " + granted, value + " != " + granted, person, isAsync, isService);
        }

        if (bare.SpecialType == SpecialType.System_Boolean)
        {
            var yes = granted == "false" ? "false" : "true";
            return isNullable || mayBeNull
                ? new(value + " == " + yes, value + " != " + yes, person, isAsync, isService)
                : yes == "true" ? new(value, "!" + value, person, isAsync, isService) : new("!" + value, value, person, isAsync, isService);
        }

        return isNullable || type.IsReferenceType
            ? language >= LanguageVersion.CSharp9
                ? new(value + " is not null", value + " is null", person, isAsync, isService)
                : new(value + " != null", value + " == null", person, isAsync, isService)
            : null;
    }
}
