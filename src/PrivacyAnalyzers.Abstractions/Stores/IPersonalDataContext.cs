namespace PrivacyAnalyzers;

/// <summary>A context that can tell what it stores about people. The generator implements it on partial classes with <see cref="PersonalDataStoreAttribute"/>.</summary>
public interface IPersonalDataContext
{
    /// <summary>What the marks say of the types in the store. A method, so that neither a database mapper nor a serialiser takes it for data.</summary>
    /// <returns>The same object each time.</returns>
    StoreDescriptor GetPersonalData();
}
