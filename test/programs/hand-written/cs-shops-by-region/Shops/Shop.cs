namespace Erp.Shops
{
    public enum Region
    {
        CN,
        US,
        EU,
        GLOBAL
    }

    public class Shop
    {
        public string Name { get; set; }
        public Region Region { get; set; }
    }
}
