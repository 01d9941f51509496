using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;

namespace PrivacyAnalyzers.EntityFrameworkCore.Recipients;

/// <summary>Encrypts who a recipient is told of, so that the outbox names nobody to whoever reads the database: AES-256-GCM under a key of its own, derived from the one of the receipts.</summary>
internal sealed class IdentitySeal(PersonalDataOptions options)
{
    private const int NonceLength = 12, TagLength = 16;

    internal byte[] Seal(Guid notice, SubjectId subject, IReadOnlyDictionary<string, string> identifiers)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes<string[]>([subject.Kind, subject.Key, .. identifiers.SelectMany(static pair => new[] { pair.Key, pair.Value })]);
        var sealedText = new byte[NonceLength + TagLength + text.Length];
        RandomNumberGenerator.Fill(sealedText.AsSpan(0, NonceLength));
        using var cipher = Cipher();
        cipher.Encrypt(sealedText.AsSpan(0, NonceLength), text, sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength), notice.ToByteArray());
        CryptographicOperations.ZeroMemory(text);
        return sealedText;
    }

    /// <exception cref="CryptographicException">It was sealed under another key, for another notice, or changed.</exception>
    internal RecipientErasureRequest Open(Guid notice, byte[] sealedText)
    {
        var text = new byte[sealedText.Length - NonceLength - TagLength];
        using var cipher = Cipher();
        cipher.Decrypt(sealedText.AsSpan(0, NonceLength), sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength), text, notice.ToByteArray());
        var parts = JsonSerializer.Deserialize<string[]>(text)!;
        CryptographicOperations.ZeroMemory(text);
        return new RecipientErasureRequest(notice, new SubjectId(parts[0], parts[1]), parts.Skip(2).Chunk(2).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal));
    }

    private AesGcm Cipher() => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, options.ReceiptKey, 32, info: "privacyanalyzers recipient notices 1"u8.ToArray()), TagLength);
}
