using Newtonsoft.Json;

namespace Erp.Temu
{
    public abstract class RequestBase
    {
        protected RequestBase(string type)
        {
            Type = type;
        }

        [JsonProperty("type")]
        public string Type { get; private set; }

        [JsonProperty("app_key")]
        public string AppKey { get; set; }

        [JsonProperty("access_token")]
        public string AccessToken { get; set; }
    }

    public static class Requests
    {
        public static class Goods
        {
            public sealed class Update : RequestBase
            {
                public Update() : base("bg.goods.update") { }

                [JsonProperty("productId")]
                public long ProductId { get; set; }

                [JsonProperty("productName")]
                public string ProductName { get; set; }
            }

            public sealed class CustomLabels : RequestBase
            {
                public CustomLabels() : base("bg.goods.custom.label.get") { }

                [JsonProperty("page")]
                public int Page { get; set; }
            }
        }

        public static class Orders
        {
            public sealed class Detail : RequestBase
            {
                public Detail() : base("bg.order.detail.get") { }

                [JsonProperty("parentOrderSn")]
                public string Sn { get; set; }
            }
        }
    }
}
