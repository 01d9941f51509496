namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>The word lists of the lexicon, each defined by its comment in the file.</summary>
internal enum WordRole
{
    Negative,
    Tail,
    Lead,
    Stop,
    Person,
    AmbiguousPerson,
    Wrapper,
    Service,
    Config,
    Organisation,
    Card,
    Session,
    Writing,
    Mail,
    Own,
    Order,
}
