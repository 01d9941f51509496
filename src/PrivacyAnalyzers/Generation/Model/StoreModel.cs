namespace PrivacyAnalyzers.Generation.Model;

/// <summary>A context that stores personal data, and what is generated for it.</summary>
/// <param name="Frame">Where its part stands.</param>
/// <param name="ContextName">The context, ready to be written anywhere.</param>
/// <param name="Method">A free form for <c>GetPersonalData</c>: explicit where the name is taken.</param>
/// <param name="IsWritten">The user implements the interface.</param>
/// <param name="FieldName">A free name for the field that keeps the descriptor.</param>
/// <param name="Descriptors">The expressions that give the descriptors of what it may hold.</param>
/// <param name="Rows">The types of rows that say whose they are, or that they are nobody's, and have no descriptor of their own.</param>
/// <param name="EntryPoints">The class of entry points; empty where there can be none.</param>
/// <param name="IsPublic">Whether that class can be public.</param>
/// <param name="Subjects">The people in it.</param>
internal sealed record StoreModel(
    FrameModel Frame,
    string ContextName,
    MethodForm Method,
    bool IsWritten,
    string FieldName,
    EquatableArray<string> Descriptors,
    EquatableArray<StoreRowModel> Rows,
    string EntryPoints,
    bool IsPublic,
    EquatableArray<StoreSubjectModel> Subjects);

/// <summary>A type that the store describes: it holds nothing about anybody, and need not be partial.</summary>
/// <param name="TypeName">The type, ready to be written.</param>
/// <param name="Descriptor">What its marks say; no members.</param>
internal sealed record StoreRowModel(string TypeName, DescriptorModel Descriptor);

/// <summary>A type of people in a store.</summary>
/// <param name="Name">The word in the names of its methods: <c>Customer</c>.</param>
/// <param name="Descriptor">The expression that gives its descriptor.</param>
/// <param name="Kind">The kind that goes into identities.</param>
/// <param name="Keys">The parts of the key that a caller gives; none where only an identity will do.</param>
internal sealed record StoreSubjectModel(string Name, string Descriptor, string Kind, EquatableArray<StoreKeyModel> Keys);

/// <summary>A part of a key.</summary>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="TypeName">Its type.</param>
/// <param name="Key">How it becomes a text.</param>
internal sealed record StoreKeyModel(string Parameter, string TypeName, KeyModel Key);
