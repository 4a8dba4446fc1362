using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Text;

namespace Top.Api
{
    public abstract class TopResponse { public string Body { get; set; } }

    public interface ITopRequest<out T> where T : TopResponse
    {
        string GetApiName();
        IDictionary<string, string> GetParameters();
    }

    public interface ITopClient
    {
        T Execute<T>(ITopRequest<T> request) where T : TopResponse, new();
        T Execute<T>(ITopRequest<T> request, string session) where T : TopResponse, new();
    }

    public class DefaultTopClient : ITopClient
    {
        private readonly string serverUrl;
        private readonly string appKey;
        private readonly string appSecret;
        private readonly WebUtils webUtils;

        public DefaultTopClient(string serverUrl, string appKey, string appSecret)
        {
            this.serverUrl = serverUrl;
            this.appKey = appKey;
            this.appSecret = appSecret;
            this.webUtils = new WebUtils();
        }

        public T Execute<T>(ITopRequest<T> request) where T : TopResponse, new()
        {
            return Execute<T>(request, null);
        }

        public T Execute<T>(ITopRequest<T> request, string session) where T : TopResponse, new()
        {
            var txtParams = new Dictionary<string, string>(request.GetParameters());
            txtParams.Add("type", request.GetApiName());
            txtParams.Add("app_key", appKey);
            if (session != null) txtParams.Add("access_token", session);
            txtParams.Add("sign", (appSecret + txtParams.Count).GetHashCode().ToString("X"));
            return new T { Body = webUtils.DoPost(this.serverUrl, txtParams) };
        }
    }

    public sealed class WebUtils
    {
        private int _timeout = 20000;

        public int Timeout { get { return _timeout; } set { _timeout = value; } }

        public string DoPost(string url, IDictionary<string, string> textParams)
        {
            HttpWebRequest req = GetWebRequest(url, "POST");
            req.ContentType = "application/x-www-form-urlencoded;charset=utf-8";
            byte[] postData = Encoding.UTF8.GetBytes(BuildQuery(textParams));
            using (Stream reqStream = req.GetRequestStream())
            {
                reqStream.Write(postData, 0, postData.Length);
            }
            using (var rsp = (HttpWebResponse)req.GetResponse())
            using (var reader = new StreamReader(rsp.GetResponseStream(), Encoding.UTF8))
            {
                return reader.ReadToEnd();
            }
        }

        private HttpWebRequest GetWebRequest(string url, string method)
        {
            HttpWebRequest req = (HttpWebRequest)WebRequest.Create(url);
            req.ServicePoint.Expect100Continue = false;
            req.Method = method;
            req.Timeout = this._timeout;
            return req;
        }

        public static string BuildQuery(IDictionary<string, string> parameters)
        {
            var query = new StringBuilder();
            bool hasParam = false;
            foreach (KeyValuePair<string, string> kv in parameters)
            {
                string name = kv.Key;
                string value = kv.Value;
                if (!string.IsNullOrEmpty(name) && !string.IsNullOrEmpty(value))
                {
                    if (hasParam) query.Append("&");
                    query.Append(name);
                    query.Append("=");
                    query.Append(Uri.EscapeDataString(value));
                    hasParam = true;
                }
            }
            return query.ToString();
        }
    }
}
