using System;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>What an object is about, as far as it decides what the names of its members mean: a <c>Number</c> of a card is not that of a house.</summary>
[Flags]
internal enum ObjectKinds
{
    None = 0,
    Person = 1,

    /// <summary>A postal address, or an object that has one.</summary>
    Address = 2,

    /// <summary>A payment card or a bank account.</summary>
    Card = 4,

    /// <summary>Somebody's session, visit or attempt to sign in.</summary>
    Session = 8,

    /// <summary>What somebody wrote: a comment, a message, a review.</summary>
    Writing = 16,

    /// <summary>An e-mail that is sent or was received.</summary>
    Mail = 32,

    /// <summary>Something that has a person, told by a member that names his part: a pet and its <c>OwnerPhone</c>, an order and its <c>CustomerEmail</c>.</summary>
    OfPerson = 64,

    /// <summary>There is a person in it, itself or beside it.</summary>
    AnyPerson = Person | OfPerson,
}
