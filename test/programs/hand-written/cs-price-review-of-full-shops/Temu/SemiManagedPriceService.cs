using System.Threading.Tasks;

namespace Erp.Temu
{
    /// <summary>半托管</summary>
    public class SemiManagedPriceService : TemuApiBase
    {
        public Task QueryAsync() => RequestAsync("bg.price.review.page.query", new { pageNum = 1 });

        public Task ListAsync() => RequestAsync("bg.goods.price.list.get", new { pageNum = 1 });
    }
}
