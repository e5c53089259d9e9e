using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>Names a house style by its content, so that a flag can say which one it was raised under.</summary>
static class StyleDigest
{
    public static string Of(StyleNode root)
    {
        var text = new StringBuilder();
        Append(root, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }

    /// <summary>Lengths stand before the words, so that no two styles are written alike.</summary>
    static void Append(StyleNode node, StringBuilder text)
    {
        switch (node)
        {
            case StyleNode.Scalar(var value, _, _):
                text.Append(value.Length).Append(':').Append(value);
                break;
            case StyleNode.Sequence(var items, _, _):
                text.Append('[');
                foreach (var item in items)
                    Append(item, text);
                text.Append(']');
                break;
            case StyleNode.Mapping(var fields, _, _):
                text.Append('{');
                foreach (var field in fields)
                {
                    Append(field.Key, text);
                    Append(field.Value, text);
                }

                text.Append('}');
                break;
        }
    }
}
