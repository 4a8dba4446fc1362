using System;
using System.Net.Http;

namespace Open
{
    public static class ApiFactory
    {
        public static Api China(string token) => Create("https://openapi.kuajingmaihuo.com", token);

        public static Api Europe(string token) => Create("https://openapi-b-eu.temu.com", token);

        private static Api Create(string host, string token)
        {
            var pipeline = new RetryHandler(2) { InnerHandler = new LogHandler { InnerHandler = new HttpClientHandler() } };
            var http = new HttpClient(pipeline) { BaseAddress = new Uri(host), Timeout = TimeSpan.FromSeconds(20) };
            return new Api(http, token);
        }
    }
}
