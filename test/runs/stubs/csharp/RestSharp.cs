using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using StubJson;

namespace RestSharp
{
    public enum Method { Get, Post, Put, GET = Get, POST = Post }

    public enum ParameterType { GetOrPost, QueryString, RequestBody, HttpHeader }

    public enum DataFormat { Json, Xml, None }

    public class RestClientOptions
    {
        public Uri BaseUrl { get; set; }
        public int MaxTimeout { get; set; }
        public RestClientOptions() { }
        public RestClientOptions(string url) { BaseUrl = new Uri(url); }
    }

    public class RestRequest
    {
        internal readonly string Resource;
        internal string Body;
        internal readonly List<KeyValuePair<string, string>> Form = new List<KeyValuePair<string, string>>();
        internal readonly List<KeyValuePair<string, string>> Query = new List<KeyValuePair<string, string>>();
        public Method Method { get; set; }
        public RestRequest() : this("", Method.Get) { }
        public RestRequest(Method method) : this("", method) { }
        public RestRequest(string resource, Method method = Method.Get) { Resource = resource ?? ""; Method = method; }
        public RestRequest(Uri resource, Method method = Method.Get) : this(resource.ToString(), method) { }
        public RestRequest AddHeader(string name, string value) { return this; }
        public RestRequest AddJsonBody(object body) { Body = body as string ?? Notation.Write(body, member => member.Name); return this; }
        public RestRequest AddBody(object body) { return AddJsonBody(body); }
        public RestRequest AddStringBody(string body, DataFormat format) { Body = body; return this; }

        public RestRequest AddParameter(string name, object value) { Form.Add(new KeyValuePair<string, string>(name, value?.ToString())); return this; }

        public RestRequest AddParameter(string name, object value, ParameterType type)
        {
            if (type == ParameterType.RequestBody) { Body = value.ToString(); return this; }
            return type == ParameterType.QueryString ? AddQueryParameter(name, value?.ToString()) : AddParameter(name, value);
        }

        public RestRequest AddQueryParameter(string name, string value) { Query.Add(new KeyValuePair<string, string>(name, value)); return this; }
    }

    public class RestResponse
    {
        public string Content { get; internal set; }
        public bool IsSuccessful { get { return true; } }
    }

    public class RestClient
    {
        static readonly HttpClient http = new HttpClient();
        public Uri BaseUrl { get; set; }
        public RestClient() { }
        public RestClient(string url) { BaseUrl = new Uri(url); }
        public RestClient(Uri url) { BaseUrl = url; }
        public RestClient(RestClientOptions options) { BaseUrl = options.BaseUrl; }
        public RestClient AddDefaultHeader(string name, string value) { return this; }

        public async Task<RestResponse> ExecuteAsync(RestRequest request)
        {
            var url = request.Resource.StartsWith("http") ? request.Resource
                : request.Resource == "" ? BaseUrl.ToString() : BaseUrl.ToString().TrimEnd('/') + "/" + request.Resource.TrimStart('/');
            var query = request.Query.Concat(request.Method == Method.Get ? request.Form : new List<KeyValuePair<string, string>>())
                .Select(one => Uri.EscapeDataString(one.Key) + "=" + Uri.EscapeDataString(one.Value ?? "")).ToList();
            if (query.Count > 0) url += (url.Contains("?") ? "&" : "?") + string.Join("&", query);
            HttpContent body = request.Body != null ? new StringContent(request.Body, Encoding.UTF8, "application/json") : (HttpContent)new FormUrlEncodedContent(request.Form);
            var answer = request.Method == Method.Get ? await http.GetAsync(url) : await http.PostAsync(url, body);
            return new RestResponse { Content = await answer.Content.ReadAsStringAsync() };
        }

        public Uri BuildUri(RestRequest request)
        {
            return request.Resource == "" ? BaseUrl : new Uri(BaseUrl.ToString().TrimEnd('/') + "/" + request.Resource.TrimStart('/'));
        }

        public RestResponse Execute(RestRequest request) { return ExecuteAsync(request).Result; }
        public Task<RestResponse> PostAsync(RestRequest request) { request.Method = Method.Post; return ExecuteAsync(request); }
        public Task<RestResponse> ExecutePostAsync(RestRequest request) { return PostAsync(request); }
    }
}
