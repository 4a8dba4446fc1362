using System;

namespace Erp.Shops
{
    public static class Gateways
    {
        public static string For(Region region)
        {
            switch (region)
            {
                case Region.CN:
                    return "https://openapi.kuajingmaihuo.com/openapi/router";
                case Region.US:
                    return "https://openapi-b-us.temu.com/openapi/router";
                case Region.EU:
                    return "https://openapi-b-eu.temu.com/openapi/router";
                case Region.GLOBAL:
                    return "https://openapi-b-global.temu.com/openapi/router";
                default:
                    throw new ArgumentOutOfRangeException(nameof(region));
            }
        }
    }
}
