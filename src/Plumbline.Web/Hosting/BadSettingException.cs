namespace Plumbline.Web.Hosting;

/// <summary>The server cannot start with what it is told. The message is one line for whoever starts it.</summary>
public sealed class BadSettingException(string message, Exception? cause = null) : Exception(message, cause);
