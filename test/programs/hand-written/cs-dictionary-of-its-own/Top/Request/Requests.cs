using System;
using System.Collections.Generic;
using Erp.Top.Util;

namespace Erp.Top.Request
{
    public interface ITemuRequest<out T> where T : TemuResponse
    {
        string GetApiName();
        IDictionary<string, string> GetParameters();
    }

    public abstract class BaseTemuRequest<T> : ITemuRequest<T> where T : TemuResponse
    {
        internal TemuDictionary otherParams;

        public abstract string GetApiName();
        public abstract IDictionary<string, string> GetParameters();

        public void AddOtherParameter(string key, string value)
        {
            if (otherParams == null) otherParams = new TemuDictionary();
            otherParams.Add(key, value);
        }
    }

    public class GoodsListGetRequest : BaseTemuRequest<TemuResponse>
    {
        public Nullable<long> Page { get; set; }
        public Nullable<long> PageSize { get; set; }

        public override string GetApiName()
        {
            return "bg.goods.list.get";
        }

        public override IDictionary<string, string> GetParameters()
        {
            TemuDictionary parameters = new TemuDictionary();
            parameters.Add("page", this.Page.ToString());
            parameters.Add("pageSize", this.PageSize.ToString());
            return parameters;
        }
    }

    public class GoodsEditTaskSubmitRequest : BaseTemuRequest<TemuResponse>
    {
        public long ProductId { get; set; }

        public override string GetApiName() => "bg.goods.edit.task.submit";

        public override IDictionary<string, string> GetParameters()
        {
            TemuDictionary parameters = new TemuDictionary();
            parameters.Add("productId", this.ProductId.ToString());
            return parameters;
        }
    }

    public class MallInfoGetRequest : BaseTemuRequest<TemuResponse>
    {
        public override string GetApiName() => "bg.mall.info.get";

        public override IDictionary<string, string> GetParameters() => new TemuDictionary();
    }
}
