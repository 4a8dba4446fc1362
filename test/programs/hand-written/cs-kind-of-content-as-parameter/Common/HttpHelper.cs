using System.Net.Http;
using System.Text;

namespace Erp.Common
{
    public class HttpHelper
    {
        private static readonly HttpClient client = new HttpClient();

        public static string HttpPost(string url, string postData, string contentType = "application/json")
        {
            using (HttpContent httpContent = new StringContent(postData, Encoding.UTF8, contentType))
            {
                HttpResponseMessage response = client.PostAsync(url, httpContent).Result;
                return response.Content.ReadAsStringAsync().Result;
            }
        }
    }
}
