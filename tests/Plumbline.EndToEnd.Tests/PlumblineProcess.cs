using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Plumbline.EndToEnd.Tests;

/// <summary>The built app as a process of its own, on a free port and a data folder of its own, with the demo workspace.</summary>
public sealed class PlumblineProcess : IAsyncDisposable
{
    readonly StringBuilder log = new();
    readonly string dataDirectory;
    readonly int port;
    Process process;

    PlumblineProcess(string dataDirectory, int port)
    {
        this.dataDirectory = dataDirectory;
        this.port = port;
        process = Launch();
    }

    public string Address => $"http://127.0.0.1:{port}";

    public int ProcessId => process.Id;

    public string DataDirectory => dataDirectory;

    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    public static async Task<PlumblineProcess> StartAsync()
    {
        var app = new PlumblineProcess(Directory.CreateTempSubdirectory("plumbline-browser-").FullName, FreePort());
        await app.WaitUntilItAnswersAsync();
        return app;
    }

    /// <summary>kill -9, as when the power goes.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async Task RestartAsync()
    {
        process = Launch();
        await WaitUntilItAnswersAsync();
    }

    /// <summary>Runs a verb of the app beside the server and returns what it wrote to standard output.</summary>
    public async Task<string> RunVerbAsync(params string[] arguments)
    {
        using var verb = Process.Start(StartInfo(arguments))!;
        var output = await verb.StandardOutput.ReadToEndAsync();
        var errors = await verb.StandardError.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return verb.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {verb.ExitCode}: {errors}");
    }

    Process Launch()
    {
        var started = new Process { StartInfo = StartInfo([]) };
        started.OutputDataReceived += Keep;
        started.ErrorDataReceived += Keep;
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    void Keep(object sender, DataReceivedEventArgs e)
    {
        lock (log)
            log.AppendLine(e.Data);
    }

    ProcessStartInfo StartInfo(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.BuiltApp, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = dataDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["Plumbline__DataDirectory"] = dataDirectory;
        return start;
    }

    async Task WaitUntilItAnswersAsync()
    {
        using var http = new HttpClient();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The app ended with {process.ExitCode}:\n{Log}");
            try
            {
                using var answer = await http.GetAsync(new Uri(Address), limit.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await pause.WaitForNextTickAsync(limit.Token);
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
        Directory.Delete(dataDirectory, recursive: true);
    }
}
