namespace PrivacyAnalyzers.Rules.Storage;

public sealed class CachedTooLongTests
{
    private static Task VerifyAsync(string source) => RuleSource.VerifyAsync<CachedTooLongAnalyzer>(source);

    [Fact]
    public Task NoExpiry_Triggers() => VerifyAsync("""
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;

        class C(IMemoryCache cache, IDistributedCache far)
        {
            void A(User u) => cache.Set("a", {|PRIV3001:u|});
            void B(User u) => cache.Set("b", {|PRIV3001:u.Email|});
            void D(List<User> all) => cache.Set("d", {|PRIV3001:all|}, new MemoryCacheEntryOptions { Priority = CacheItemPriority.Low });
            Task E(User u) => far.SetStringAsync("e", {|PRIV3001:System.Text.Json.JsonSerializer.Serialize(u.Email)|});
            User? F(User u) => cache.GetOrCreate("f", {|PRIV3001:entry => u|});
            Task<string?> G(User u) => cache.GetOrCreateAsync("g", {|PRIV3001:async entry => { await Task.Yield(); return u.Email; }|});
            void H(User u) => cache.Set("h", {|PRIV3001:new { u.Email, u.Id }|});
        }
        """);

    [Fact]
    public Task LongerThanRetention_Triggers() => VerifyAsync("""
        using Microsoft.Extensions.Caching.Memory;

        class C(IMemoryCache cache)
        {
            void A(User u) => cache.Set("a", {|PRIV3001:u.Email|}, TimeSpan.FromDays(400));
            void B(User u) => cache.Set("b", {|PRIV3001:u.Email|}, TimeSpan.MaxValue);
            void D(User u) => cache.Set("d", {|PRIV3001:u|}, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = new TimeSpan(500, 0, 0, 0) });
            User? E(User u) => cache.GetOrCreate("e", {|PRIV3001:entry => { entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(24 * 400); return u; }|});
        }
        """);

    [Fact]
    public Task Entry_Triggers() => VerifyAsync("""
        using Microsoft.Extensions.Caching.Memory;

        class C(IMemoryCache cache)
        {
            void A(User u) { using var entry = cache.CreateEntry("a"); entry.Value = {|PRIV3001:u|}; }
            void B(User u) { using (var entry = cache.CreateEntry("b")) { entry.Priority = CacheItemPriority.Low; entry.Value = {|PRIV3001:u.Email|}; } }
            void D(User u) { using var entry = cache.CreateEntry("d"); entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(400); entry.Value = {|PRIV3001:u.Email|}; }
        }
        """);

    [Fact]
    public Task Entry_DoesNotTrigger() => VerifyAsync("""
        using Microsoft.Extensions.Caching.Memory;

        class C(IMemoryCache cache)
        {
            void A(User u) { using var entry = cache.CreateEntry("a"); entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1); entry.Value = u; }
            void B(User u) { using var entry = cache.CreateEntry("b"); entry.Value = u.Email; entry.SlidingExpiration = TimeSpan.FromMinutes(5); }
            void D(User u) { using var entry = cache.CreateEntry("d"); entry.SetAbsoluteExpiration(TimeSpan.FromHours(1)); entry.Value = u; }
            void E(User u) { using var entry = cache.CreateEntry("e"); entry.Value = u.Id; }
            void F(User u, ICacheEntry entry) => entry.Value = u;
        }
        """);

    private const string Hybrid = """
        namespace Microsoft.Extensions.Caching.Hybrid
        {
            public sealed class HybridCacheEntryOptions { public TimeSpan? Expiration { get; init; } public int Flags { get; init; } }
            public abstract class HybridCache
            {
                public System.Threading.Tasks.ValueTask<T> GetOrCreateAsync<T>(string key, Func<System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<T>> factory, HybridCacheEntryOptions? options = null) => default;
                public System.Threading.Tasks.ValueTask SetAsync<T>(string key, T value, HybridCacheEntryOptions? options = null) => default;
            }
        }
        """;

    [Fact]
    public Task HybridCache_Triggers() => VerifyAsync("""
        using Microsoft.Extensions.Caching.Hybrid;

        class C(HybridCache cache)
        {
            async Task A(User u) => await cache.SetAsync("a", {|PRIV3001:u|}, new HybridCacheEntryOptions { Expiration = TimeSpan.FromDays(400) });
            async Task B(User u) => await cache.GetOrCreateAsync("b", {|PRIV3001:token => new ValueTask<string>(u.Email)|}, new HybridCacheEntryOptions { Expiration = TimeSpan.MaxValue });
        }

        """ + Hybrid);

    [Fact]
    public Task HybridCache_DoesNotTrigger() => VerifyAsync("""
        using Microsoft.Extensions.Caching.Hybrid;

        class C(HybridCache cache, HybridCacheEntryOptions configured)
        {
            async Task A(User u) => await cache.SetAsync("a", u);
            async Task B(User u) => await cache.SetAsync("b", u, new HybridCacheEntryOptions { Expiration = TimeSpan.FromHours(1) });
            async Task D(User u) => await cache.SetAsync("d", u, configured);
            async Task E(User u) => await cache.SetAsync("e", u.Id, new HybridCacheEntryOptions { Expiration = TimeSpan.MaxValue });
        }

        """ + Hybrid);

    [Fact]
    public Task Expiry_DoesNotTrigger() => VerifyAsync("""
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;

        class C(IMemoryCache cache, IDistributedCache far, TimeSpan configured)
        {
            void A(User u) => cache.Set("a", u.Email, TimeSpan.FromDays(30));
            void B(User u) => cache.Set("b", u, configured);
            void D(User u) => cache.Set("d", u, new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromMinutes(5) });
            void E(User u) { var options = new MemoryCacheEntryOptions(); options.SetAbsoluteExpiration(TimeSpan.FromMinutes(5)); cache.Set("e", u, options); }
            void F(User u) => cache.Set("f", u, DateTimeOffset.Now.AddDays(1));
            User? G(User u) => cache.GetOrCreate("g", entry => { entry.SetSlidingExpiration(TimeSpan.FromMinutes(5)); return u; });
            void H(User u) => cache.Set("h", u.Friends.Count);
            void I(User u) => cache.Set("i", u.Nick);
            Task J(User u, DistributedCacheEntryOptions options) => far.SetStringAsync("j", u.Email, options);
            void K(User u) => cache.Set("k", u.Id);
            object? L() => cache.Get("l");
        }
        """);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => VerifyAsync("""
        using Microsoft.Extensions.Caching.Memory;

        class C(IMemoryCache cache)
        {
            void A(User u) => cache.Set("a", {|CS0103:nothing|});
            void B(User u) => cache.{|CS1061:Put|}("b", u);
        }
        """);
}
