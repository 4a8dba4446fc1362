namespace Erp.Options
{
    public class TemuOptions
    {
        public string Url { get; set; }
        public string AppKey { get; set; }
        public string AppSecret { get; set; }
    }
}
