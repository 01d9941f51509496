using System.Text;
using MemberSample;

// Usage: MemberSample SEED COUNT FOLDER... : prints a sample of the members declared in each folder, to be labelled by reading. See docs/discovery.md.
if (args.Length < 3 || !int.TryParse(args[0], out var seed) || !int.TryParse(args[1], out var count))
{
    Console.Error.WriteLine("usage: MemberSample SEED COUNT FOLDER...");
    return 2;
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
foreach (var folder in args.Skip(2))
{
    var source = SourceFolder.Read(folder);
    foreach (var row in Sampling.Of(source.Types, seed, count))
    {
        Console.WriteLine(string.Join('|', Path.GetFileName(folder.TrimEnd('/')), row.Half, row.Type.Heading, row.Member.Name, row.Member.Type, "?"));
    }
}

return 0;
