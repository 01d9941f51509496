using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>A column that equals a member of the person, without a foreign key: <c>Order.CustomerEmail</c>.</summary>
/// <param name="Column">The column.</param>
/// <param name="Property">The property it stores.</param>
/// <param name="Edge">The mark.</param>
/// <param name="Personal">What the member is, where the person's descriptor has it: an e-mail address is one in any case.</param>
internal sealed record PlainLink(IColumn Column, IProperty Property, EdgeDescriptor Edge, DataCategory Personal)
{
    internal ITable Table => (ITable)Column.Table;

    /// <summary>Capitals make no difference to an e-mail address, whatever the column's collation is.</summary>
    internal bool IgnoresCase => Personal == DataCategory.EmailAddress;
}
