using System.Collections.Generic;
using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace Erp
{
    public partial class MainForm
    {
        public MainForm()
        {
            InitializeComponent();
        }

        public void OnPull()
        {
            textType += Post("bg.goods.list.get").Length;
            textType += Post("bg.mall.info.get").Length;
        }

        private string Post(string type)
        {
            var body = new Dictionary<string, object> { { "type", type }, { "access_token", "t" } };
            using (var web = new WebClient { Encoding = Encoding.UTF8 })
                return web.UploadString("https://openapi.kuajingmaihuo.com/openapi/router", JsonConvert.SerializeObject(body));
        }
    }
}
