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
