namespace Erp
{
    public partial class TemuClient
    {
        public void UseUs()
        {
            _url = "https://openapi-b-us.temu.com/openapi/router";
        }
    }
}
