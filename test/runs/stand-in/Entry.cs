using System;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace StandIn
{
    /// <summary>Starts the program's own Main, async or not, with the stand-in as the proxy of WebRequest, which asks no variable for one.</summary>
    static class Entry
    {
        static void Main(string[] args)
        {
            WebRequest.DefaultWebProxy = new WebProxy("http://127.0.0.1:" + Environment.GetEnvironmentVariable("STAND_IN_PORT"));
            const BindingFlags any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
            var main = Assembly.GetExecutingAssembly().GetTypes().Where(type => type != typeof(Entry))
                .Select(type => type.GetMethod("Main", any)).First(method => method != null);
            var ended = main.Invoke(null, main.GetParameters().Length == 0 ? new object[0] : new object[] { args });
            (ended as Task)?.GetAwaiter().GetResult();
            Console.Out.Flush();
            // Mono's own way out aborts now and then while connections are kept alive.
            Leave(0);
        }

        [DllImport("libc", EntryPoint = "_exit")]
        static extern void Leave(int code);
    }
}
