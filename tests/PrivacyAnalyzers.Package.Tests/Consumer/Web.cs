// What a web application answers and writes: one finding a rule.
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using PrivacyAnalyzers;

namespace Microsoft.EntityFrameworkCore
{
    // What of Entity Framework Core the analyzers know by name.
    public class DbContextOptionsBuilder
    {
        public DbContextOptionsBuilder EnableSensitiveDataLogging(bool sensitiveDataLoggingEnabled = true) => this;
    }

    public class TableBuilder<TEntity>;

    public static class SqlServerTableBuilderExtensions
    {
        public static TableBuilder<TEntity> IsTemporal<TEntity>(this TableBuilder<TEntity> table, bool temporal = true) => table;
    }
}

namespace Consumer
{
    public class ClientsController(Client client, Microsoft.EntityFrameworkCore.DbContextOptionsBuilder options) : ControllerBase
    {
        // PRIV2007.
        public Client Whole() => client;

        // PRIV2011, PRIV1014.
        public string Address() => client.Email;

        // PRIV1007: kept, and nobody asked.
        public void Join(string email) => Joined.Add(new Prospect { Email = email });

        // PRIV1011: the framework has checked nothing.
        [RequiresConsent<Letter>]
        public void Write() => Joined.Clear();

        private System.Collections.Generic.List<Prospect> Joined { get; } = [];

        public void Follow()
        {
            // PRIV2013, PRIV3004.
            Response.Cookies.Append("visitor", "1");
            options.EnableSensitiveDataLogging();
        }
    }

    public class Prospect
    {
        // PRIV3006.
        [Key, PersonalData<Letter>] public string Email { get; set; } = "";
    }
}
