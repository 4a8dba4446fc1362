namespace Open
{
    public static class Apis
    {
        public const string ImageUpload = "bg.goods.image.upload";
        public const string Label = "bg.goods.labelv2.get";
        public const string Cats = "bg.goods.cats.get";
        public const string Orders = "bg.order.list.get";
    }
}
