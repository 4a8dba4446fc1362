namespace Erp
{
    public partial class TemuClient
    {
        partial void OnCreated(string shop)
        {
            if (shop == "us") _url = "https://openapi-b-us.temu.com/openapi/router";
        }
    }
}
