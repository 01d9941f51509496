namespace Tour;

/// <summary>Something the visitor can mend, said in words meant for them.</summary>
internal sealed class TourException(string message) : Exception(message);
