using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>A statement being written: identifiers are delimited by the provider, values are parameters and nothing else.</summary>
internal sealed class SqlText(ISqlGenerationHelper helper)
{
    private readonly StringBuilder _text = new();
    private readonly List<SqlSlot> _slots = [];
    private readonly Dictionary<string, SqlSlot> _known = new(System.StringComparer.Ordinal);
    private readonly Dictionary<string, int> _renamed = new(System.StringComparer.Ordinal);
    private readonly List<(int At, int Length, SqlSlot Slot)> _places = [];
    private int _aliases;

    internal IReadOnlyList<SqlSlot> Slots => _slots;

    internal SqlText Append(string text)
    {
        _text.Append(text);
        return this;
    }

    internal SqlText Name(string identifier)
    {
        helper.DelimitIdentifier(_text, identifier);
        return this;
    }

    internal SqlText Table(ITableBase table)
    {
        helper.DelimitIdentifier(_text, table.Name, table.Schema);
        return this;
    }

    internal SqlText Column(string alias, IColumnBase column)
    {
        _text.Append(alias).Append('.');
        return Name(column.Name);
    }

    /// <summary>One column, or a row value of several.</summary>
    internal SqlText Columns(string alias, IReadOnlyList<IColumn> columns)
    {
        var isOne = columns.Count == 1;
        return Append(isOne ? "" : "(").List(columns, column => Column(alias, column)).Append(isOne ? "" : ")");
    }

    internal SqlText List<T>(IEnumerable<T> items, System.Action<T> write, string separator = ", ")
    {
        var isFirst = true;
        foreach (var item in items)
        {
            _text.Append(isFirst ? "" : separator);
            write(item);
            isFirst = false;
        }

        return this;
    }

    internal SqlText Parameter(SqlSlot slot)
    {
        if (_known.TryAdd(slot.Name, slot))
        {
            _slots.Add(slot);
        }

        var at = _text.Length;
        helper.GenerateParameterNamePlaceholder(_text, slot.Name);
        _places.Add((at, _text.Length - at, slot));
        return this;
    }

    /// <summary>A value that is known: a parameter, or null.</summary>
    internal SqlText Value(string name, RelationalTypeMapping mapping, object? value) => value is null ? Append("NULL") : Parameter(new SqlSlot(name, mapping, value));

    /// <summary>Adds another statement: its parameters stay apart from those of the same name here that have another value.</summary>
    internal SqlText Append(SqlText other)
    {
        var (text, from) = (other._text.ToString(), 0);
        foreach (var (at, length, slot) in other._places)
        {
            _text.Append(text, from, at - from);
            Parameter(Apart(slot));
            from = at + length;
        }

        _text.Append(text, from, text.Length - from);
        return this;
    }

    internal SqlText Where(RowCondition condition, string alias)
    {
        Append(" WHERE ");
        condition.Write(this, alias);
        return this;
    }

    internal string Alias() => "r" + (++_aliases).ToString(CultureInfo.InvariantCulture);

    public override string ToString() => _text.ToString();

    private SqlSlot Apart(SqlSlot slot)
    {
        for (var name = slot.Name; ; name = Next(slot.Name))
        {
            if (!_known.TryGetValue(name, out var known) || (Equals(known.Value, slot.Value) && known.Mapping == slot.Mapping))
            {
                return name == slot.Name ? slot : slot with { Name = name };
            }
        }
    }

    // Statements of many rows have the same names as those before them: counting goes on where it stopped.
    private string Next(string name)
    {
        var number = _renamed.GetValueOrDefault(name, 1) + 1;
        _renamed[name] = number;
        return name + "_" + number.ToString(CultureInfo.InvariantCulture);
    }
}
