using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>The form in which every text enters: LF line ends, no NUL, no unpaired surrogates.</summary>
public static class PlainText
{
    public static string Normalise(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '\r')
            {
                text.Append('\n');
                if (i + 1 < raw.Length && raw[i + 1] == '\n')
                    i++;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
            {
                text.Append(c).Append(raw[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                text.Append('\uFFFD');
            }
            else if (c != '\0' && !(c == '\uFEFF' && i == 0))
            {
                text.Append(c);
            }
        }
        return text.ToString();
    }
}
