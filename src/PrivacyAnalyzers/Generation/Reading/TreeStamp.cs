using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Generation.Reading;

/// <summary>What a file declares: its path, its parse options, and a hash of its text outside the bodies of methods. Holds no tree.</summary>
internal sealed class TreeStamp : IEquatable<TreeStamp>
{
    // A tree lives as long as its text does not change: between two keystrokes all files but one are remembered.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeStamp> Stamps = new();

    private readonly string _path;
    private readonly ParseOptions _options;
    private readonly byte[] _hash;

    private TreeStamp(string path, ParseOptions options, byte[] hash)
    {
        _path = path;
        _options = options;
        _hash = hash;
    }

    internal static TreeStamp Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        Stamps.TryGetValue(tree, out var known) ? known : Stamps.GetValue(tree, key => new TreeStamp(key.FilePath, key.Options, Hash(key, cancellationToken)));

    public bool Equals(TreeStamp? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _path == other._path && _hash.AsSpan().SequenceEqual(other._hash) && (ReferenceEquals(_options, other._options) || _options.Equals(other._options)));

    public override bool Equals(object? obj) => Equals(obj as TreeStamp);

    public override int GetHashCode() => BitConverter.ToInt32(_hash, 0);

    // The places of the bodies come first, so that no text can pass for a body that is left out.
    private static byte[] Hash(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        var bodies = new Bodies(tree.GetRoot(cancellationToken)).Found;
        var places = new int[(bodies.Count * 2) + 1];
        var outside = new char[text.Length - bodies.Sum(static body => body.Span.Length)];
        int read = 0, written = 0;
        places[0] = bodies.Count;
        for (var i = 0; i < bodies.Count; i++)
        {
            Copy(bodies[i].Span.Start);
            places[(i * 2) + 1] = written;
            places[(i * 2) + 2] = (int)bodies[i].Kind;
            read = bodies[i].Span.End;
        }

        Copy(text.Length);
        var bytes = new byte[(places.Length * sizeof(int)) + (outside.Length * sizeof(char))];
        Buffer.BlockCopy(places, 0, bytes, 0, places.Length * sizeof(int));
        Buffer.BlockCopy(outside, 0, bytes, places.Length * sizeof(int), outside.Length * sizeof(char));
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(bytes);

        void Copy(int end)
        {
            text.CopyTo(read, outside, written, end - read);
            written += end - read;
        }
    }
}
