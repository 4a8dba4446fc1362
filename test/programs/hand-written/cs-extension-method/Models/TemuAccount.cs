namespace Erp.Models
{
    public class TemuAccount
    {
        public TemuAccount(string appKey, string appSecret)
        {
            AppKey = appKey;
            AppSecret = appSecret;
        }

        public string AppKey { get; }
        public string AppSecret { get; }
        public string Host { get; set; } = "openapi.kuajingmaihuo.com";
    }
}
