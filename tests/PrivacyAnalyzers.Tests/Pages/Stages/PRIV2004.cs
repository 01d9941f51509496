public abstract class Stage : Shop { protected Activity activity = new("a"); protected System.Diagnostics.Metrics.Counter<int> counter = null!; }
