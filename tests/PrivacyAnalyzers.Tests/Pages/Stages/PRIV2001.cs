public static partial class Log { [LoggerMessage(1, LogLevel.Information, "Seen {Email}")] public static partial void CustomerSeen(ILogger logger, string email); }
public abstract class Stage : Shop;
