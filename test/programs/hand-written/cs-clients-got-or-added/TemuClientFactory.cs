using System.Collections.Concurrent;
using System.Collections.Generic;
using Flurl.Http;

namespace App
{
    public class TemuClientFactory
    {
        private static readonly IReadOnlyDictionary<Region, string> Hosts = new Dictionary<Region, string>
        {
            [Region.Cn] = "https://openapi.kuajingmaihuo.com",
            [Region.Eu] = "https://openapi-b-eu.temu.com",
        };

        private readonly ConcurrentDictionary<Region, TemuClient> _clients = new ConcurrentDictionary<Region, TemuClient>();

        public TemuClient Create(Region region)
        {
            return _clients.GetOrAdd(region, r => new TemuClient(new FlurlClient(Hosts[r])));
        }
    }
}
