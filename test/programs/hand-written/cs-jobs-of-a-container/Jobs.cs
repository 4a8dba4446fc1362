using System.Threading.Tasks;

namespace Erp
{
    public interface ISyncJob { string Name { get; } Task<int> RunAsync(); }

    public abstract class JobBase : ISyncJob
    {
        protected readonly TemuApi Api;
        protected JobBase(TemuApi api) { Api = api; }
        public abstract string Name { get; }
        protected abstract string ApiType { get; }
        public virtual async Task<int> RunAsync()
        {
            var text = await Retry.RunAsync(() => Api.RequestAsync(ApiType, new { page = 1 }), 3);
            return text.Length;
        }
    }

    public class GoodsJob : JobBase
    {
        public GoodsJob(TemuApi api) : base(api) { }
        public override string Name => "商品";
        protected override string ApiType => "bg.goods.list.get";
    }

    public class MallJob : JobBase
    {
        public MallJob(TemuApi api) : base(api) { }
        public override string Name => "店铺";
        protected override string ApiType => "bg.mall.info.get";
    }
}
