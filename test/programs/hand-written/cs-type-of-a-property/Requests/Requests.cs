using System.Collections.Generic;

namespace Sdk.Requests
{
    public class BaseResponse
    {
        public bool Success { get; set; }
    }

    public interface IRequest<TResponse> where TResponse : BaseResponse
    {
        string ApiName { get; }
        IDictionary<string, object> GetParameters();
    }

    public class GoodsListResponse : BaseResponse
    {
        public int Total { get; set; }
    }

    public class GoodsListRequest : IRequest<GoodsListResponse>
    {
        public int Page { get; set; }

        public string ApiName => "bg.goods.list.get";

        public IDictionary<string, object> GetParameters() => new Dictionary<string, object> { ["page"] = Page };
    }

    public class MallInfoRequest : IRequest<BaseResponse>
    {
        public string ApiName
        {
            get { return "bg.mall.info.get"; }
        }

        public IDictionary<string, object> GetParameters()
        {
            return new Dictionary<string, object>();
        }
    }
}
