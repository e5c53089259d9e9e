using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Plumbline.Web.Tests;

/// <summary>Keeps cookies and sends static forms as a browser would, antiforgery token and hidden fields included.</summary>
public sealed class Browser : IDisposable
{
    public Browser(Uri address)
    {
        Http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode} {answer.Headers.Location}");
        return Parse(await answer.Content.ReadAsStringAsync());
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => Parse(await answer.Content.ReadAsStringAsync());

    /// <param name="handler">The form's @formname.</param>
    public async Task<HttpResponseMessage> SubmitAsync(
        string path, string handler, Dictionary<string, string> fields, (string Field, string FileName, byte[] Bytes)? file = null)
    {
        var page = await OpenAsync(path);
        var form = FormIn(page, handler) ?? throw new InvalidOperationException($"{path} has no form {handler}: {page.Body?.TextContent}");
        return await SubmitAsync(path, form, fields, file);
    }

    /// <summary>A form of a page that is open already.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(
        string path, IHtmlFormElement form, Dictionary<string, string> fields, (string Field, string FileName, byte[] Bytes)? file = null)
    {
        var sent = ValuesOf(form);
        foreach (var (name, value) in fields)
            sent[name] = value;
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in sent)
            body.Add(new StringContent(value), name);
        if (file is { } upload)
            body.Add(new ByteArrayContent(upload.Bytes), upload.Field, upload.FileName);
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : path;
        return await Http.PostAsync(new Uri(target, UriKind.Relative), body);
    }

    public static IHtmlFormElement? FormIn(IDocument page, string handler) => page.Forms.FirstOrDefault(form =>
        form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == handler);

    static Dictionary<string, string> ValuesOf(IHtmlFormElement form)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = input.GetAttribute("name")!;
            switch (input)
            {
                case IHtmlInputElement { Type: "file" or "submit" }:
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement text:
                    values[name] = text.Value;
                    break;
                case IHtmlTextAreaElement area:
                    values[name] = area.Value;
                    break;
                case IHtmlSelectElement select:
                    values[name] = select.Value ?? "";
                    break;
                default:
                    throw new InvalidOperationException($"Cannot send a {input.TagName}");
            }
        }
        return values;
    }

    public void Dispose() => Http.Dispose();
}
