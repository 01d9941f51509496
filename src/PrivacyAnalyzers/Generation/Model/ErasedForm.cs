namespace PrivacyAnalyzers.Generation.Model;

/// <summary>How one member is erased.</summary>
internal enum ErasedForm
{
    /// <summary>Nothing is stored in it: it is made from other members.</summary>
    Derived = 0,

    /// <summary>A constant takes its place.</summary>
    Constant,

    /// <summary>What is computed from the value takes its place.</summary>
    Computed,

    /// <summary>The collection in it is emptied.</summary>
    Emptied,

    /// <summary>The object in it erases itself.</summary>
    Object,

    /// <summary>Each object of the collection in it erases itself.</summary>
    EachObject,

    /// <summary>Each value of the list in it is replaced by its erased form.</summary>
    EachValue,
}
