using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>
/// Keeps those who write a person apart from those who erase them, until their transaction ends: erasures hold it alone, writers share it. People are spread over a number of locks, since a database holds
/// only so many at a time: two of them may meet at one, and wait for each other a moment longer than they had to.
/// </summary>
internal static class SubjectLock
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    /// <returns>The statement that waits for the locks, in their order; null where the database has one writer at a time anyway.</returns>
    internal static SqlText? Write(StoreSchema schema, IEnumerable<string> names, bool isShared)
    {
        if (schema.Dialect.LockFunction(isShared) is not { } function)
        {
            return null;
        }

        var stripes = names.Select(StripeOf).Distinct().Order().Select(stripe => function + "(" + StoreDialect.LockSpace.ToString(CultureInfo.InvariantCulture) + ", " + stripe.ToString(CultureInfo.InvariantCulture) + ")");
        return schema.Text().Append("SELECT " + string.Join(", ", stripes));
    }

    // Names are texts of five bits a character.
    private static int StripeOf(string name) => (Digits.IndexOf(name[0], StringComparison.Ordinal) * Digits.Length) + Digits.IndexOf(name[1], StringComparison.Ordinal);
}
