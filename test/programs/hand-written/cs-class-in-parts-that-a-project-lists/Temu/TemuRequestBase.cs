using System.Collections.Generic;

namespace Erp.Legacy.Temu
{
    public abstract class TemuRequestBase<TResult>
    {
        protected TemuRequestBase() { Params = new Dictionary<string, object>(); }
        public abstract string Method { get; }
        public Dictionary<string, object> Params { get; private set; }
    }

    public class StockGetRequest : TemuRequestBase<string>
    {
        public override string Method => "bg.goods.quantity.get";
    }

    public class RouteAddRequest : TemuRequestBase<string>
    {
        public override string Method { get { return "bg.goods.routestock.add"; } }
    }

    public class ShipOrderRequest : TemuRequestBase<string>
    {
        public override string Method => "bg.shiporderv2.get";
    }
}
