using System;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Runtime.Remoting.Messaging;
using System.Runtime.Remoting.Proxies;
using System.Text;
using System.Threading.Tasks;
using StubJson;

namespace Refit
{
    [AttributeUsage(AttributeTargets.Method)]
    public class PostAttribute : Attribute
    {
        public string Path { get; }
        public PostAttribute(string path) { Path = path; }
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface)]
    public class HeadersAttribute : Attribute
    {
        public HeadersAttribute(params string[] headers) { }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class BodyAttribute : Attribute { }

    /// <summary>As much of Refit's surface as the programs call, written for them: the one argument is the body, every answer is a text.</summary>
    public static class RestService
    {
        public static T For<T>(string url) { return (T)new Proxy(typeof(T), new HttpClient(), url).GetTransparentProxy(); }
        public static T For<T>(HttpClient client) { return (T)new Proxy(typeof(T), client, client.BaseAddress.ToString()).GetTransparentProxy(); }

        class Proxy : RealProxy
        {
            readonly HttpClient client;
            readonly string url;

            public Proxy(Type api, HttpClient client, string url) : base(api) { this.client = client; this.url = url; }

            public override IMessage Invoke(IMessage message)
            {
                var call = (IMethodCallMessage)message;
                var path = call.MethodBase.GetCustomAttribute<PostAttribute>().Path;
                return new ReturnMessage(Send(path, call.Args.FirstOrDefault()), null, 0, call.LogicalCallContext, call);
            }

            async Task<string> Send(string path, object body)
            {
                var text = Notation.Write(body, member => Newtonsoft.Json.JsonConvert.NameOf(member));
                var answer = await client.PostAsync(url.TrimEnd('/') + path, new StringContent(text, Encoding.UTF8, "application/json"));
                return await answer.Content.ReadAsStringAsync();
            }
        }
    }
}
