using System.Threading.Tasks;
using RestSharp;

namespace Sync.Temu
{
    public class TemuCnApi : TemuApiBase
    {
        public TemuCnApi(string appKey, string appSecret)
            : base(new RestClient(new RestClientOptions("https://openapi.kuajingmaihuo.com") { MaxTimeout = 10000 }), appKey)
        {
        }

        public Task<string> GetDetailAsync(long productId) => CallAsync("bg.goods.detail.get", new { productId });

        public Task<string> UploadImageAsync(string image) => CallAsync(ApiTypes.ImageUpload, new { image });

        public Task<string> GetMallAsync() => CallAsync(ApiTypes.MallInfo);
    }
}
