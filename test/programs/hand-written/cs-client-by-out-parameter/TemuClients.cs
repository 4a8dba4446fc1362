using System.Collections.Generic;

namespace Erp
{
    public static class TemuClients
    {
        private static readonly Dictionary<string, TemuClient> All = new Dictionary<string, TemuClient>();

        static TemuClients()
        {
            All["cn"] = new TemuClient();
            All["us"] = new TemuClient { Url = "https://openapi-b-us.temu.com/openapi/router" };
        }

        public static bool TryGet(string shop, out TemuClient client)
        {
            return All.TryGetValue(shop, out client);
        }
    }
}
