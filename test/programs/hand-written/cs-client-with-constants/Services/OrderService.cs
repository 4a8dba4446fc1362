using System.Threading.Tasks;
using Erp.Temu;

namespace Erp.Services
{
    public class OrderService
    {
        private readonly TemuClient _client;

        public OrderService(TemuClient client) => _client = client;

        public Task<string> ListAsync() => _client.ExecuteAsync(TemuApi.OrderList);
    }
}
