using Tour;

try
{
    var checkout = SourceCheckout.Find();
    var output = Console.Out;
    output.WriteLine("PrivacyAnalyzers, a tour in two shops");
    output.WriteLine();
    var careless = await CarelessStop.ShowAsync(checkout, output);
    await BoutiqueStop.ShowAsync(checkout, careless, output);
    await RightsStop.ShowAsync(checkout, output);
    ReadNext.Show(checkout, output);
    return 0;
}
catch (TourException exception)
{
    Console.Error.WriteLine($"The tour stops here: {exception.Message}");
    return 1;
}
