using System.Globalization;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>
/// One file that gets a new text: written beside it, then put in its place, so that whoever reads it finds the former text or the new one. What has no place to be
/// put in, such as a device or a pipe, is written to as it is.
/// </summary>
internal sealed class FileReplacement : IDisposable
{
    private readonly byte[] _bytes;
    private readonly bool _isNew;
    private readonly string _target;
    private FileStream? _stream;
    private string? _beside;
    private string? _former;
    private bool _isPlaced;

    private FileReplacement(string path, byte[] bytes)
    {
        Path = path;
        _bytes = bytes;
        _target = System.IO.Path.GetFullPath(path);
        _isNew = !File.Exists(_target);

        // A link stays one: what it leads to is replaced.
        if (!_isNew && File.ResolveLinkTarget(_target, returnFinalTarget: true) is { Exists: true } end)
        {
            _target = end.FullName;
        }
    }

    internal string Path { get; }

    /// <summary>Asks whether the file may be written, and changes nothing yet.</summary>
    internal static FileReplacement Open(string path, byte[] bytes)
    {
        var replacement = new FileReplacement(path, bytes);
        var target = replacement._isNew ? null : new FileStream(replacement._target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        if (target is not null && (!target.CanSeek || IsDevice(replacement._target)))
        {
            replacement._stream = target;
            return replacement;
        }

        target?.Dispose();
        var folder = System.IO.Path.GetDirectoryName(replacement._target)!;
        var beside = System.IO.Path.Combine(folder, "." + System.IO.Path.GetFileName(replacement._target) + "." + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8]);
        replacement._stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        replacement._beside = beside;
        return replacement;
    }

    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        // Closed here, since a full disk may say so only then.
        await using (var stream = _stream!)
        {
            _stream = null;
            await stream.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_beside is not null && !_isNew && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_beside, File.GetUnixFileMode(_target));
        }
    }

    /// <summary>Puts the new text in its place, and keeps the former one until <see cref="Dispose"/>.</summary>
    internal void Place()
    {
        if (_beside is null)
        {
            return;
        }

        if (!_isNew)
        {
            _former = _beside + "~";
            File.Copy(_target, _former);
        }

        File.Move(_beside, _target, overwrite: true);
        _beside = null;
        _isPlaced = true;
    }

    /// <summary>Puts the former text back.</summary>
    internal void TakeBack()
    {
        if (!_isPlaced)
        {
            return;
        }

        if (_former is { } former)
        {
            File.Move(former, _target, overwrite: true);
            _former = null;
        }
        else
        {
            File.Delete(_target);
        }
    }

    public void Dispose()
    {
        _stream?.Dispose();
        foreach (var left in new[] { _beside, _former })
        {
            if (left is not null)
            {
                File.Delete(left);
            }
        }
    }

    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
