using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Erp
{
    public class SectionApi
    {
        private readonly IConfiguration section;
        public SectionApi(IConfiguration section) { this.section = section; }

        public Task<string> AddAsync(string name)
        {
            return Http.PostAsync(section["Gateway"], new { type = "bg.goods.add", name });
        }
    }
}
