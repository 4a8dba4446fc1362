using System.Collections.Generic;
using Erp.Common;
using Newtonsoft.Json;

namespace Erp.BLL
{
    public class TemuBLL
    {
        private const string ApiUrl = "https://openapi.kuajingmaihuo.com/openapi/router";
        private readonly string _token;

        public TemuBLL(string token)
        {
            _token = token;
        }

        private Dictionary<string, object> GetBaseParam(string type)
        {
            Dictionary<string, object> dic = new Dictionary<string, object>();
            dic.Add("type", type);
            dic.Add("app_key", "k");
            dic.Add("access_token", _token);
            dic.Add("timestamp", 1700000000);
            return dic;
        }

        public string GetGoodsList(int page, int size)
        {
            var dic = GetBaseParam("bg.goods.list.get");
            dic.Add("page", page);
            dic.Add("pageSize", size);
            return HttpHelper.HttpPost(ApiUrl, JsonConvert.SerializeObject(dic));
        }

        public string GetLabel(long skuId)
        {
            var dic = GetBaseParam("bg.goods.labelv2.get");
            dic.Add("productSkuIds", new[] { skuId });
            return HttpHelper.HttpPost(ApiUrl, JsonConvert.SerializeObject(dic));
        }

        public string GetOrders(int page)
        {
            var dic = GetBaseParam("bg.order.list.get");
            dic.Add("pageNumber", page);
            string json = JsonConvert.SerializeObject(dic);
            return HttpHelper.HttpPost(ApiUrl, json);
        }
    }
}
