namespace PrivacyAnalyzers.Flow.Lattice;

/// <summary>By what an object is known inside one body.</summary>
internal enum TermKind
{
    /// <summary>Nothing is known of it: taken as anybody, or as nobody where matching is strict.</summary>
    Unknown,

    /// <summary>Whoever it is: what a caller or a filter has already proved.</summary>
    Anybody,

    /// <summary>The logged-in person of a request.</summary>
    CurrentSubject,

    /// <summary>The instance whose body this is.</summary>
    This,

    /// <summary>What came in through a parameter.</summary>
    Parameter,

    /// <summary>The holder of the static members of a type.</summary>
    Static,

    /// <summary>The object that a place in the code made.</summary>
    Site,

    /// <summary>The collection that a place in the code made.</summary>
    Collection,

    /// <summary>What the call at a place gave, where nothing else names it.</summary>
    Result,

    /// <summary>What one place of the code takes out of a collection.</summary>
    Element,

    /// <summary>What a variable that numbers elements holds.</summary>
    Index,

    /// <summary>What a member of another object holds.</summary>
    Member,

    /// <summary>The result of a member called with known arguments.</summary>
    Call,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>The key that identifies a person.</summary>
    Key,

    /// <summary>The person that a key identifies.</summary>
    ByKey,

    /// <summary>Whoever owns an object that is about nobody itself.</summary>
    Owner,

    /// <summary>Whoever is in a collection: what has been asked of all of them.</summary>
    Each,

    /// <summary>What a place made the time before: the element of an earlier turn of a loop.</summary>
    Earlier,
}
