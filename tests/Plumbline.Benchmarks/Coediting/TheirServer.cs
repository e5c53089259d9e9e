using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Plumbline.Benchmarks.Coediting;

/// <summary>y-websocket 2.1.0's own server. It is installed from npm into a folder beside the build's output and is no part of the product.</summary>
sealed class TheirServer : IAsyncDisposable
{
    readonly Process process;
    readonly int port;

    TheirServer(int port)
    {
        this.port = port;
        var start = new ProcessStartInfo("node", ["node_modules/y-websocket/bin/server.cjs"]) { WorkingDirectory = Folder, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["HOST"] = "127.0.0.1";
        start.Environment["PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        process = Process.Start(start) ?? throw new InvalidOperationException("node does not start.");
    }

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "coediting");

    public string Address => $"ws://127.0.0.1:{port}";

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<TheirServer> StartAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var server = new TheirServer(FreePort());
        await server.process.StandardOutput.ReadLineAsync(cancellation);
        return server;
    }

    /// <summary>Installs the peer and bundles both sides' editors.</summary>
    public static async Task PrepareAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "y-websocket")))
            await RunAsync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix", Folder, "y-websocket@2.1.0", "yjs@13.6.27"], cancellation);
        foreach (var shared in new[] { "theirs.mjs", "typing.mjs" })
            File.Copy(Path.Combine(Sources.Clients, shared), Path.Combine(Folder, shared), overwrite: true);
        await RunAsync("node", [Path.Combine(Sources.Clients, "bundle.mjs"), Sources.Editor, Folder], cancellation);
    }

    static async Task RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false })
            ?? throw new InvalidOperationException($"{program} does not start.");
        await run.WaitForExitAsync(cancellation);
        if (run.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {run.ExitCode}.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
