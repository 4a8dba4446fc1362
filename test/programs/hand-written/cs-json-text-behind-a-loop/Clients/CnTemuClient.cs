using System.Collections.Generic;

namespace Temu.Legacy.Clients
{
    public class CnTemuClient : TemuClientBase
    {
        protected override string Gateway
        {
            get { return "https://openapi.kuajingmaihuo.com/openapi/router"; }
        }

        public string GetGoodsList(int page)
        {
            return Call("bg.goods.list.get", new Dictionary<string, string> { { "page", page.ToString() } });
        }

        public string EditSensitive(string productId)
        {
            return Call("bg.goods.edit.sensitive.attr", new Dictionary<string, string> { { "productId", productId } });
        }

        public string GetParentCats()
        {
            return Call("bg.goods.cats.get", new Dictionary<string, string>());
        }
    }
}
