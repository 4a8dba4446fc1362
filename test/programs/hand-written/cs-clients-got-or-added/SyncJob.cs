using System.Threading.Tasks;

namespace App
{
    public class SyncJob
    {
        private readonly TemuClientFactory _factory = new TemuClientFactory();

        public async Task<string> RunAsync(Region region, params string[] types)
        {
            var client = _factory.Create(region);
            var last = "";
            foreach (var type in types)
            {
                last = ReplyParsers.Parse(type, await client.PostAsync(type, new { page = 1 }));
            }
            return last;
        }
    }
}
