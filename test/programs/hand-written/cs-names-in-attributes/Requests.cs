using System;
using System.Reflection;
using Newtonsoft.Json;

namespace Erp
{
    [AttributeUsage(AttributeTargets.Class)]
    public class ApiAttribute : Attribute
    {
        public string Type { get; }

        public ApiAttribute(string type)
        {
            Type = type;
        }
    }

    public abstract class TemuRequest
    {
        [JsonProperty("type")]
        public string Type => GetType().GetCustomAttribute<ApiAttribute>().Type;
    }

    [Api("bg.goods.quantity.get")]
    public class StockGetRequest : TemuRequest
    {
        [JsonProperty("skuId")]
        public long SkuId { get; set; }
    }

    [Api("bg.goods.quantity.update")]
    public class StockUpdateRequest : TemuRequest
    {
        [JsonProperty("skuId")]
        public long SkuId { get; set; }
    }

    [Api("bg.mall.info.get")]
    public class MallInfoRequest : TemuRequest
    {
    }
}
