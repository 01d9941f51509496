namespace PrivacyAnalyzers.Generation.Model;

/// <summary>How a data subject tells who it is.</summary>
/// <param name="Method"><c>GetSubjectId</c>.</param>
/// <param name="Kind">The kind that goes into the identity.</param>
/// <param name="Keys">The parts of the key, in order.</param>
internal sealed record SubjectModel(MethodModel Method, string Kind, EquatableArray<KeyModel> Keys);
