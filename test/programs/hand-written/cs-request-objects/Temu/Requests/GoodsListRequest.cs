using Newtonsoft.Json;

namespace Erp.Temu.Requests
{
    public class GoodsListRequest : TemuRequest<TemuResponse>
    {
        public override string ApiType => "bg.goods.list.get";

        [JsonProperty("page")]
        public int Page { get; set; }
    }
}
