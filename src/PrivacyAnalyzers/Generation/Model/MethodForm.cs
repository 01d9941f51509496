namespace PrivacyAnalyzers.Generation.Model;

/// <summary>In which form a method of an interface is written into a type.</summary>
internal enum MethodForm
{
    /// <summary>Not written: the user did, or a base does.</summary>
    None = 0,

    /// <summary>Public; virtual where something can derive from it.</summary>
    Public,

    /// <summary>Public, overriding that of a base.</summary>
    Override,

    /// <summary>Public, in place of one of a base that cannot be overridden.</summary>
    New,

    /// <summary>As an explicit implementation, where another member has its name.</summary>
    Explicit,

    /// <summary>As an explicit implementation that calls the user's own, which is not public.</summary>
    Forward,
}
