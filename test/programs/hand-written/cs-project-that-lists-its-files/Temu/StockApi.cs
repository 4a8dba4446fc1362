using System.Collections.Specialized;
using System.Net;
using System.Text;

namespace Erp.Temu
{
    public class StockApi
    {
        public string Send(string type)
        {
            using (var client = new WebClient())
            {
                var values = new NameValueCollection { { "type", type } };
                return Encoding.UTF8.GetString(client.UploadValues(TemuApi.Url, values));
            }
        }
    }
}
