namespace PrivacyAnalyzers.Rules.Storage;

public sealed class SensitiveDataLoggingTests
{
    [Fact]
    public Task Unguarded_Triggers() => RuleSource.VerifyAsync<SensitiveDataLoggingAnalyzer>("""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        class Shop : DbContext { protected override void OnConfiguring(DbContextOptionsBuilder options) => options.{|PRIV3004:EnableSensitiveDataLogging|}(); }

        class Start
        {
            void A(IServiceCollection services) => services.AddDbContext<Shop>(options => options.{|PRIV3004:EnableSensitiveDataLogging|}(true));
            void B(DbContextOptionsBuilder<Shop> options, IHostEnvironment environment) { if (!environment.IsDevelopment()) options.{|PRIV3004:EnableSensitiveDataLogging|}(); }
            void D(DbContextOptionsBuilder options, IHostEnvironment environment) { if (environment.IsDevelopment()) { } else options.{|PRIV3004:EnableSensitiveDataLogging|}(); }
            void E(DbContextOptionsBuilder options, IHostEnvironment environment) { if (environment.IsProduction()) options.EnableDetailedErrors().{|PRIV3004:EnableSensitiveDataLogging|}(); }
            void F(DbContextOptionsBuilder? options, bool verbose) { if (verbose) options?.{|PRIV3004:EnableSensitiveDataLogging|}(verbose); }
        #if !RELEASE
            void G(DbContextOptionsBuilder options) => options.{|PRIV3004:EnableSensitiveDataLogging|}();
        #endif
        }
        """);

    [Fact]
    public Task Guarded_DoesNotTrigger() => RuleSource.VerifyAsync<SensitiveDataLoggingAnalyzer>("""
        using System.Diagnostics;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        class Start
        {
            void A(DbContextOptionsBuilder options, IHostEnvironment environment) { if (environment.IsDevelopment()) options.EnableSensitiveDataLogging(); }
            void B(DbContextOptionsBuilder options, IHostEnvironment environment) => options.EnableSensitiveDataLogging(environment.IsDevelopment());
            void D(DbContextOptionsBuilder options, IHostEnvironment environment) { if (!environment.IsDevelopment()) return; options.EnableSensitiveDataLogging(); }
            void E(DbContextOptionsBuilder options, IHostEnvironment environment) { var local = environment.IsDevelopment(); if (local) { options.EnableDetailedErrors(); options.EnableSensitiveDataLogging(); } }
            void F(DbContextOptionsBuilder options) => options.EnableSensitiveDataLogging(false);
            void G(DbContextOptionsBuilder options) { if (Debugger.IsAttached) options.EnableSensitiveDataLogging(); }
            [Conditional("DEBUG")] void H(DbContextOptionsBuilder options) => options.EnableSensitiveDataLogging();
            void I(IServiceCollection services, IHostEnvironment environment) { if (environment.IsEnvironment("Development")) services.AddDbContext<DbContext>(options => options.EnableSensitiveDataLogging()); }
            void J(Own own) => own.EnableSensitiveDataLogging();
        }

        class Own { public void EnableSensitiveDataLogging() { } }
        """);
}
