using PrivacyAnalyzers.Tool.Caching;

namespace PrivacyAnalyzers.Tool.Tests.Caching;

public sealed class CacheFolderTests
{
    [Fact]
    public void WhatWasWritten_IsRead()
    {
        using var scratch = new ScratchFolder();
        var folder = new CacheFolder(scratch.At("new/cache"));
        Assert.Null(folder.Read("key"));
        folder.Write("key", "an answer"u8);
        Assert.Equal("an answer"u8.ToArray(), folder.Read("key"));
        Assert.Equal(1, folder.Hits);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(45)]
    [InlineData(55)]
    public void WhatWasCutOff_IsNotRead(int length)
    {
        using var scratch = new ScratchFolder();
        var folder = new CacheFolder(scratch.Path);
        folder.Write("key", "an answer"u8);
        var file = Assert.Single(Directory.GetFiles(scratch.Path));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);
        Assert.Null(folder.Read("key"));
    }

    [Fact]
    public void WhatWasChanged_OrIsOfOthers_IsNotRead()
    {
        using var scratch = new ScratchFolder();
        var folder = new CacheFolder(scratch.Path);
        folder.Write("key", "an answer"u8);
        var file = Assert.Single(Directory.GetFiles(scratch.Path));
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Null(folder.Read("key"));
        File.WriteAllText(file, new string('x', 500));
        Assert.Null(folder.Read("key"));
    }

    [Fact]
    public async Task WhereNothingCanBeWritten_EverythingIsFoundAllTheSame()
    {
        using var shop = ThreeProjects.Write(isLarge: false);
        // Whoever runs this may write into any folder; nobody can into a file.
        shop.Write("file", "");
        var cold = await ToolRun.OfAsync("scan", shop.Path, "--no-msbuild", "--no-cache");
        Assert.Equal(cold, await ToolRun.OfAsync("scan", shop.Path, "--no-msbuild", "--cache", shop.At("file")));
        Assert.Equal(cold, await ToolRun.OfAsync("scan", shop.Path, "--no-msbuild", "--cache", shop.At("file/below")));
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(shop.At("cache"));
            File.SetUnixFileMode(shop.At("cache"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            Assert.Equal(cold, await ToolRun.OfAsync("scan", shop.Path, "--no-msbuild", "--cache", shop.At("cache")));
            File.SetUnixFileMode(shop.At("cache"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task AnswersThatAreBroken_AreFoundAnew()
    {
        using var shop = ThreeProjects.Write(isLarge: true);
        using var cache = new ScratchFolder();
        var cold = await ToolRun.OfAsync("scan", shop.Path, "--no-msbuild", "--no-cache");
        Assert.Equal(cold, await ToolRun.OfAsync("scan", shop.Path, "--no-msbuild", "--cache", cache.Path));
        foreach (var file in Directory.GetFiles(cache.Path))
        {
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..^7]);
        }

        Assert.Equal(cold, await ToolRun.OfAsync("scan", shop.Path, "--no-msbuild", "--cache", cache.Path));
        foreach (var file in Directory.GetFiles(cache.Path))
        {
            // Whole, and no answer to this question.
            new CacheFolder(cache.Path).Write(Path.GetFileNameWithoutExtension(file), """{"findings":[{"rule":"PRIV0000"}],"members":[],"known":0,"unknown":0}"""u8);
        }

        Assert.Equal(cold, await ToolRun.OfAsync("scan", shop.Path, "--no-msbuild", "--cache", cache.Path));
    }

    [Fact]
    public void WhatIsTooMuch_IsTakenOut_TheOldestFirst()
    {
        using var scratch = new ScratchFolder();
        var folder = new CacheFolder(scratch.Path, maximumBytes: 2_500);
        foreach (var (key, minutes) in new[] { ("a", 30), ("b", 20), ("c", 10) })
        {
            folder.Write(key, new byte[1_000]);
            File.SetLastWriteTimeUtc(scratch.At(key + ".privacy"), DateTime.UtcNow.AddMinutes(-minutes));
        }

        scratch.Write("of somebody else.txt", new string('x', 5_000));
        // What is asked for is used.
        Assert.NotNull(folder.Read("a"));
        folder.Trim();
        Assert.Equal(["a.privacy", "c.privacy", "of somebody else.txt"], Directory.GetFiles(scratch.Path).Select(static file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task NoLineOfTheSources_IsKept()
    {
        using var shop = ThreeProjects.Write(isLarge: false);
        using var cache = new ScratchFolder();
        await ToolRun.OfAsync("scan", shop.Path, "--no-msbuild", "--cache", cache.Path);
        Assert.NotEmpty(Directory.GetFiles(cache.Path));
        Assert.All(Directory.GetFiles(cache.Path), static file => Assert.DoesNotContain("logger.LogWarning(customer.Remarks)", File.ReadAllText(file), StringComparison.Ordinal));
    }
}
