using Newtonsoft.Json;

namespace Erp.Temu.Requests
{
    public class OrderListRequest : TemuRequest<TemuResponse>
    {
        public override string ApiType => "bg.order.list.get";

        [JsonProperty("pageNumber")]
        public int PageNumber { get; set; }
    }
}
