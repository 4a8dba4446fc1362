using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using StubJson;

namespace Flurl.Http
{
    public interface IFlurlResponse
    {
        Task<string> GetStringAsync();
        Task<T> GetJsonAsync<T>();
    }

    class FlurlResponse : IFlurlResponse
    {
        readonly string text;
        internal FlurlResponse(string text) { this.text = text; }
        public Task<string> GetStringAsync() { return Task.FromResult(text); }
        public Task<T> GetJsonAsync<T>() { return Task.FromResult((T)Notation.As(Notation.Read(text), typeof(T), member => member.Name)); }
    }

    public interface IFlurlRequest
    {
        Uri Url { get; }
        IFlurlRequest Add(string text);
    }

    public class FlurlRequest : IFlurlRequest
    {
        string url;
        public FlurlRequest(string url) { this.url = new Uri(url).ToString(); }
        public Uri Url { get { return new Uri(url); } }
        public IFlurlRequest Add(string text) { url += text; return this; }
    }

    public interface IFlurlClient
    {
        string BaseUrl { get; set; }
        IFlurlRequest Request(params object[] segments);
    }

    public class FlurlClient : IFlurlClient
    {
        public string BaseUrl { get; set; }
        public FlurlClient(string url = null) { BaseUrl = url; }

        public IFlurlRequest Request(params object[] segments)
        {
            var first = segments.FirstOrDefault()?.ToString() ?? "";
            var isWhole = first.StartsWith("http");
            IFlurlRequest made = new FlurlRequest(isWhole ? first : BaseUrl ?? "");
            foreach (var one in segments.Skip(isWhole ? 1 : 0)) made = made.AppendPathSegment(one.ToString());
            return made;
        }
    }

    public static class GeneratedExtensions
    {
        static readonly HttpClient http = new HttpClient();

        static async Task<IFlurlResponse> Send(Uri url, HttpContent body)
        {
            return new FlurlResponse(await (await http.PostAsync(url, body)).Content.ReadAsStringAsync());
        }

        static HttpContent Text(string text) { return new StringContent(text, Encoding.UTF8, "application/json"); }

        public static IFlurlRequest WithHeader(this string url, string name, object value) { return new FlurlRequest(url); }
        public static IFlurlRequest WithHeader(this IFlurlRequest request, string name, object value) { return request; }
        public static IFlurlRequest WithTimeout(this string url, int seconds) { return new FlurlRequest(url); }
        public static IFlurlRequest WithTimeout(this IFlurlRequest request, int seconds) { return request; }
        public static IFlurlRequest AppendPathSegment(this string url, string segment) { return new FlurlRequest(url).AppendPathSegment(segment); }
        public static IFlurlRequest SetQueryParam(this string url, string name, object value) { return new FlurlRequest(url).SetQueryParam(name, value); }

        public static IFlurlRequest AppendPathSegment(this IFlurlRequest request, string segment)
        {
            return request.Add((request.Url.ToString().EndsWith("/") ? "" : "/") + segment.TrimStart('/'));
        }

        public static IFlurlRequest SetQueryParam(this IFlurlRequest request, string name, object value)
        {
            return request.Add((request.Url.Query == "" ? "?" : "&") + name + "=" + Uri.EscapeDataString(value.ToString()));
        }

        public static Task<IFlurlResponse> PostJsonAsync(this string url, object body) { return new FlurlRequest(url).PostJsonAsync(body); }
        public static Task<IFlurlResponse> PostStringAsync(this string url, string body) { return Send(new Uri(url), Text(body)); }
        public static Task<IFlurlResponse> PostUrlEncodedAsync(this string url, object body) { return new FlurlRequest(url).PostUrlEncodedAsync(body); }

        public static Task<IFlurlResponse> PostJsonAsync(this IFlurlRequest request, object body)
        {
            return Send(request.Url, Text(Notation.Write(body, Newtonsoft.Json.JsonConvert.NameOf)));
        }

        public static Task<IFlurlResponse> PostStringAsync(this IFlurlRequest request, string body) { return Send(request.Url, Text(body)); }

        public static Task<IFlurlResponse> PostUrlEncodedAsync(this IFlurlRequest request, object body)
        {
            var form = new List<KeyValuePair<string, string>>();
            foreach (var one in (Dictionary<string, object>)Notation.Read(Notation.Write(body, member => member.Name)))
                form.Add(new KeyValuePair<string, string>(one.Key, one.Value?.ToString()));
            return Send(request.Url, new FormUrlEncodedContent(form));
        }

        public static async Task<T> ReceiveJson<T>(this Task<IFlurlResponse> answer) { return await (await answer).GetJsonAsync<T>(); }
        public static async Task<string> ReceiveString(this Task<IFlurlResponse> answer) { return await (await answer).GetStringAsync(); }
    }
}
