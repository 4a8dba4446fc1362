using System.Collections.Generic;

namespace Top.Api.Request
{
    public class GoodsDetailGetResponse : TopResponse { }

    public class OrderListGetResponse : TopResponse { }

    public class GoodsDetailGetRequest : ITopRequest<GoodsDetailGetResponse>
    {
        public long ProductId { get; set; }

        public string GetApiName() { return "bg.goods.detail.get"; }

        public IDictionary<string, string> GetParameters()
        {
            return new Dictionary<string, string> { { "productId", ProductId.ToString() } };
        }
    }

    public class OrderListGetRequest : ITopRequest<OrderListGetResponse>
    {
        public string GetApiName()
        {
            return "bg.order.list.get";
        }

        public IDictionary<string, string> GetParameters()
        {
            return new Dictionary<string, string>();
        }
    }
}
