using System.Threading.Tasks;

namespace Erp.Temu
{
    public interface ITemuClient
    {
        Task<TResponse> ExecuteAsync<TResponse>(TemuRequest<TResponse> request) where TResponse : TemuResponse;
    }
}
