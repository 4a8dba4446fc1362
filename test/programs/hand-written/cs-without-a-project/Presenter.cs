using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace KjErpTool
{
    public interface IView { void ShowMessage(string text); }

    public class ConsoleView : IView
    {
        public void ShowMessage(string text) { Console.WriteLine(text.Length); }
    }

    public class ProductPresenter
    {
        private readonly IView _view;
        private readonly TemuApiService _api;
        public ProductPresenter(IView view, TemuApiService api) { _view = view; _api = api; }

        public async Task LoadProducts()
        {
            var json = await _api.Invoke(ApiNames.ProductList, new SortedDictionary<string, string> { { "page", "1" } });
            _view.ShowMessage(json);
        }

        public async Task LoadOrders()
        {
            _view.ShowMessage(await _api.Invoke(ApiNames.OrderList, null));
        }

        public async Task SaveStock(long skc, int diff)
        {
            var biz = new SortedDictionary<string, string>();
            biz["productSkcId"] = skc.ToString();
            biz["diff"] = diff.ToString();
            _view.ShowMessage(await _api.Invoke(ApiNames.StockUpdate, biz));
        }
    }
}
