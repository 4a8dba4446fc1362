using System.Collections.Specialized;
using System.Configuration;
using System.Net;
using System.Text;

namespace Erp.Jobs
{
    public abstract class TemuJob
    {
        protected string Url = "https://openapi.kuajingmaihuo.com/openapi/router";

        protected abstract string ApiName { get; }

        public void Run()
        {
            using (var web = new WebClient { Encoding = Encoding.UTF8 })
            {
                var form = new NameValueCollection();
                form["type"] = ApiName;
                form.Add("app_key", "key");
                byte[] result = web.UploadValues(Url, "POST", form);
                Handle(Encoding.UTF8.GetString(result));
            }
        }

        protected virtual void Handle(string json)
        {
        }
    }
}
