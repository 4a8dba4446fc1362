using System;
using System.Net.Http;
using System.Text;
using Newtonsoft.Json;

namespace Shop
{
    enum Site { Cn, Us }
    abstract class Req { }
    class Add : Req { public int page = 1; }
    class Orders : Req { }
    class Look : Req { }

    static class Program
    {
        static string Router(this Site s) { switch (s) { case Site.Cn: return "https://openapi.kuajingmaihuo.com/openapi/router"; case Site.Us: return "https://openapi-b-us.temu.com/openapi/router"; default: throw new ArgumentException(); } }
        static string TypeOf(Req r)
        {
            if (r is Add) return "bg.goods.detail.get";
            if (r is Orders o) return "bg.purchase.order.list.get";
            return "bg.goods.image.upload";
        }
        static void Send(Site s, Req r)
        {
            var json = JsonConvert.SerializeObject(new { type = TypeOf(r), data = r });
            new HttpClient().PostAsync(s.Router(), new StringContent(json, Encoding.UTF8, "application/json")).Wait();
        }
        static void Main()
        {
            Send(Site.Cn, new Add());
            Send(Site.Cn, new Orders());
            Send(Site.Cn, new Look());
        }
    }
}
