using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>A short name for something long, to find it again by.</summary>
static class Digests
{
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', parts))));
}
