using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Erp
{
    public static class TemuSdk
    {
        private static readonly string _gateway = "https://openapi.kuajingmaihuo.com/openapi/router";

        public static string Execute(BaseModel model)
        {
            var pairs = model.GetType().GetProperties()
                .Where(p => p.GetValue(model) != null)
                .Select(p => new KeyValuePair<string, string>(p.Name, p.GetValue(model).ToString()))
                .ToList();
            pairs.Add(new KeyValuePair<string, string>("sign", pairs.Count.ToString()));
            var http = new HttpClient();
            var r = http.PostAsync(_gateway, new FormUrlEncodedContent(pairs)).Result;
            return r.Content.ReadAsStringAsync().Result;
        }
    }
}
