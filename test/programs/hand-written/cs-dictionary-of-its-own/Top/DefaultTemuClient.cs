using System;
using System.Collections.Generic;
using Erp.Top.Request;
using Erp.Top.Util;

namespace Erp.Top
{
    public interface ITemuClient
    {
        T Execute<T>(ITemuRequest<T> request) where T : TemuResponse;
        T Execute<T>(ITemuRequest<T> request, string session) where T : TemuResponse;
    }

    public class TemuResponse
    {
        public string Body { get; set; }
    }

    public class DefaultTemuClient : ITemuClient
    {
        internal string serverUrl;
        internal string appKey;
        internal string appSecret;
        internal WebUtils webUtils;

        public DefaultTemuClient(string serverUrl, string appKey, string appSecret)
        {
            this.appKey = appKey;
            this.appSecret = appSecret;
            this.serverUrl = serverUrl;
            this.webUtils = new WebUtils();
        }

        public T Execute<T>(ITemuRequest<T> request) where T : TemuResponse
        {
            return DoExecute<T>(request, null, DateTime.Now);
        }

        public T Execute<T>(ITemuRequest<T> request, string session) where T : TemuResponse
        {
            return DoExecute<T>(request, session, DateTime.Now);
        }

        private T DoExecute<T>(ITemuRequest<T> request, string session, DateTime timestamp) where T : TemuResponse
        {
            TemuDictionary txtParams = new TemuDictionary(request.GetParameters());
            txtParams.Add("type", request.GetApiName());
            txtParams.Add("app_key", appKey);
            txtParams.Add("timestamp", timestamp.ToString("yyyy-MM-dd HH:mm:ss"));
            txtParams.Add("access_token", session);
            txtParams.Add("sign", TemuUtils.Sign(txtParams, appSecret));

            string body = webUtils.DoPost(this.serverUrl, txtParams);
            T rsp = Activator.CreateInstance<T>();
            rsp.Body = body;
            return rsp;
        }
    }
}
