using System;

namespace Erp.Api
{
    public enum Api
    {
        ImageUpload,
        MallInfo,
    }

    public enum Region
    {
        Cn,
        Us,
    }

    public static class ApiNames
    {
        public static string ToTypeName(this Api api)
        {
            switch (api)
            {
                case Api.ImageUpload: return "bg.goods.image.upload";
                case Api.MallInfo: return "bg.mall.info.get";
                default: throw new ArgumentOutOfRangeException(nameof(api));
            }
        }

        public static string RouterUrl(this Region region)
        {
            return region == Region.Us
                ? "https://openapi-b-us.temu.com/openapi/router"
                : "https://openapi.kuajingmaihuo.com/openapi/router";
        }
    }
}
