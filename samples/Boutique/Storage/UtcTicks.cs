using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Boutique.Storage;

internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
