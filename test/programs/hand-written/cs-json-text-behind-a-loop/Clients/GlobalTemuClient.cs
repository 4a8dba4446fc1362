using System.Collections.Generic;

namespace Temu.Legacy.Clients
{
    public class GlobalTemuClient : TemuClientBase
    {
        protected override string Gateway
        {
            get { return "https://openapi-b-global.temu.com/openapi/router"; }
        }

        public string GetGoodsList(int page)
        {
            return Call("bg.goods.list.get", new Dictionary<string, string> { { "pageNo", page.ToString() } });
        }
    }
}
