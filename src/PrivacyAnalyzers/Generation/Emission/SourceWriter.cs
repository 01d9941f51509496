using System;
using System.Text;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>Writes C# line by line: indentation, blocks that close themselves, always <c>\n</c>.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _startsBlock = true;

    /// <summary>One line, indented; an empty one separates.</summary>
    internal void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        _startsBlock = false;
    }

    /// <summary>An empty line between members, none at the start of a block.</summary>
    internal void Separate()
    {
        if (!_startsBlock)
        {
            Line();
        }
    }

    /// <summary>A head line and the braces under it; the block ends when the result is disposed of.</summary>
    internal Block Open(string head)
    {
        Line(head);
        Line("{");
        _depth++;
        _startsBlock = true;
        return new Block(this);
    }

    /// <summary>Lines further to the right, until the result is disposed of.</summary>
    internal Indentation Indent()
    {
        _depth++;
        return new Indentation(this);
    }

    public override string ToString() => _text.ToString();

    private void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>An open pair of braces.</summary>
    internal readonly struct Block : IDisposable
    {
        private readonly SourceWriter _writer;

        internal Block(SourceWriter writer) => _writer = writer;

        public void Dispose() => _writer.Close();
    }

    /// <summary>Lines further to the right.</summary>
    internal readonly struct Indentation : IDisposable
    {
        private readonly SourceWriter _writer;

        internal Indentation(SourceWriter writer) => _writer = writer;

        public void Dispose() => _writer._depth--;
    }
}
