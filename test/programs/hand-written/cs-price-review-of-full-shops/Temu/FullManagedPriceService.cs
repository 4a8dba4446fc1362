using System.Threading.Tasks;

namespace Erp.Temu
{
    /// <summary>全托管</summary>
    public class FullManagedPriceService : TemuApiBase
    {
        public Task QueryAsync() => RequestAsync("bg.price.review.page.query", new { pageNum = 1 });
    }
}
