namespace Sync.Temu
{
    internal static class ApiTypes
    {
        public const string ImageUpload = "bg.goods.image.upload";
        public const string MallInfo = "bg.mall.info.get";
    }
}
