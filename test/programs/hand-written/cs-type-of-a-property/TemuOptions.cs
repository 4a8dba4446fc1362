namespace Sdk
{
    public class TemuOptions
    {
        public const string CnGateway = "https://openapi.kuajingmaihuo.com/openapi/router";
        public const string UsGateway = "https://openapi-b-us.temu.com/openapi/router";

        public string AppKey { get; set; }
        public string Gateway { get; set; } = CnGateway;
    }
}
