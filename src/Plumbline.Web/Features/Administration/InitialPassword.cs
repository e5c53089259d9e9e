using System.Security.Cryptography;

namespace Plumbline.Web.Features.Administration;

/// <summary>A password to hand over once: readable aloud, without characters that look alike, about 79 bits.</summary>
public static class InitialPassword
{
    const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}
