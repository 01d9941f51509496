public static class Sealed { [Anonymizes("sealed with a key that erasure destroys")] public static byte[] Encrypt(string text) => []; }
public abstract class Stage : Shop;
