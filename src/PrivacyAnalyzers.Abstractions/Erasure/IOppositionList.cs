using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PrivacyAnalyzers;

/// <summary>
/// Addresses and numbers whose owner objected to be contacted (GDPR 21(2), 21(3)): kept as keyed hashes of the normalised value and nothing else, for no other
/// purpose, after an erasure too.
/// </summary>
/// <remarks>Sends and imports consult it. One that cannot reach its store throws, and never answers no.</remarks>
public interface IOppositionList
{
    /// <summary>Says whether the owner of an address or number objected.</summary>
    /// <param name="channel">By which means contact is meant; <see cref="Channel.Any"/> asks for any objection.</param>
    /// <param name="address">The address or number, in any spelling.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>True if contact is refused.</returns>
    Task<bool> ContainsAsync(Channel channel, string address, CancellationToken cancellationToken = default);

    /// <summary>Those of some addresses or numbers whose owners objected: a round trip for a batch.</summary>
    /// <param name="channel">By which means contact is meant; <see cref="Channel.Any"/> asks for any objection.</param>
    /// <param name="addresses">The addresses or numbers, in any spelling.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>A subset of <paramref name="addresses"/>, as they were spelt: whom not to contact. What cannot be read as an address or number is among them.</returns>
    Task<IReadOnlyCollection<string>> WhereListedAsync(Channel channel, IReadOnlyCollection<string> addresses, CancellationToken cancellationToken = default);

    /// <summary>Adds an address or number; one that is listed already stays, and its term begins anew.</summary>
    /// <param name="channel">By which means contact is refused; <see cref="Channel.Any"/> refuses all.</param>
    /// <param name="address">The address or number, in any spelling.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    /// <returns>A task that ends when it is listed.</returns>
    [ExercisesRight(DataSubjectRight.Objection)]
    Task AddAsync(Channel channel, string address, CancellationToken cancellationToken = default);

    /// <summary>Removes an address or number, by an act of the person.</summary>
    /// <param name="channel">By which means contact is allowed again.</param>
    /// <param name="address">The address or number, in any spelling.</param>
    /// <param name="act">The act, of any kind but <see cref="ConsentActKind.Imported"/>.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    /// <returns>True if it was listed.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="act"/> is an import.</exception>
    Task<bool> LiftAsync(Channel channel, string address, ConsentAct act, CancellationToken cancellationToken = default);
}
