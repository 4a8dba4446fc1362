using System.Threading.Tasks;
using RestSharp;

namespace Erp
{
    public class GoodsApi
    {
        private readonly RestClient _rest = new RestClient("https://openapi.kuajingmaihuo.com/openapi/router");

        public Task<string> ListAsync(int page) => SendAsync("bg.goods.list.get", page);

        public Task<string> MallAsync() => SendAsync("bg.mall.info.get", 0);

        public string Detail(int id)
        {
            var request = new RestRequest();
            request.Method = Method.POST;
            request.AddJsonBody(new { type = "bg.goods.detail.get", productId = id });
            return _rest.Execute(request).Content;
        }

        private async Task<string> SendAsync(string type, int page)
        {
            var request = new RestRequest(Method.POST);
            request.AddHeader("X-Client", "erp");
            request.AddJsonBody(new { type, access_token = "t", page });
            var response = await _rest.ExecuteAsync(request);
            return response.Content;
        }
    }
}
