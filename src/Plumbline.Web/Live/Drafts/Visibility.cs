using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Plumbline.Web.Tests")]
