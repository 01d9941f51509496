global using FluentValidation;
namespace FluentValidation
{
    public interface IRuleBuilder<T, TProperty> { }
    public static class Validators
    {
        public static IRuleBuilder<T, TProperty> Equal<T, TProperty>(this IRuleBuilder<T, TProperty> rule, TProperty value) => rule;
        public static IRuleBuilder<T, TProperty> Must<T, TProperty>(this IRuleBuilder<T, TProperty> rule, Func<TProperty, bool> holds) => rule;
        public static IRuleBuilder<T, TProperty> NotNull<T, TProperty>(this IRuleBuilder<T, TProperty> rule) => rule;
    }
    public abstract class AbstractValidator<T> { protected IRuleBuilder<T, TProperty> RuleFor<TProperty>(System.Linq.Expressions.Expression<Func<T, TProperty>> member) => null!; }
}
[Purpose(LegalBasis.Consent, "Know what you like", Retention = "P1Y")] public sealed class Profiling : IPurpose;
public sealed class MustBeTrueAttribute : ValidationAttribute { public override bool IsValid(object? value) => value is true; }
public class Form { [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; set; } public bool AcceptsTerms { get; set; } }
public abstract class Stage : FluentValidation.AbstractValidator<Form>;
