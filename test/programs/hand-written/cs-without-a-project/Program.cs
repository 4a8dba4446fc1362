using System;
using System.Threading.Tasks;

namespace KjErpTool
{
    static class Program
    {
        static async Task Main()
        {
            var view = new ConsoleView();
            var presenter = new ProductPresenter(view, new TemuApiService());
            await presenter.LoadProducts();
            await presenter.LoadOrders();
            await presenter.SaveStock(8001, 5);
        }
    }
}
