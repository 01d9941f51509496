public interface IMap { [Discloses("Maps")] void Pin(string street); }
public interface ICarrier { void Take([ProcessesFor<OrderFulfilment>] string street); }
public static class Regions { [Anonymizes("regions of a million people")] public static string Of(string street) => ""; }
public abstract class Stage : Shop { protected IMap map = null!; protected ICarrier carrier = null!; }
