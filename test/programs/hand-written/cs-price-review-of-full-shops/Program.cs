using System.Threading.Tasks;
using Erp.Temu;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            await new FullManagedPriceService().QueryAsync();
            await new SemiManagedPriceService().ListAsync();
        }
    }
}
