using System.Linq;

namespace PrivacyAnalyzers.Generation.Model;

/// <summary>How a type erases what it holds.</summary>
/// <param name="Form">How the method is written.</param>
/// <param name="Name">Its name: <c>Erase</c>, unless a struct has that taken.</param>
/// <param name="ListsInterface">Whether the generated part names the interface.</param>
/// <param name="CallsBase">Whether the base erases its own members.</param>
/// <param name="Members">The members, in order.</param>
internal sealed record ErasureModel(MethodForm Form, string Name, bool ListsInterface, bool CallsBase, EquatableArray<ErasedMemberModel> Members)
{
    /// <summary>Whether it may run code of the user's.</summary>
    internal bool MayThrow => Members.Any(static member => member.MayThrow);
}
