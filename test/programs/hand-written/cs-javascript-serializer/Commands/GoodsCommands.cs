using System.Collections.Generic;
using Mika.Remote;

namespace Mika.Commands
{
    public class PublishCommand : ICommand
    {
        private readonly RouterClient client;

        public PublishCommand(RouterClient client)
        {
            this.client = client;
        }

        public void Execute()
        {
            client.Send(Target.China, "bg.goods.catsmandatory.get", new { catId = 3 });
            client.Send(Target.China, "bg.goods.add", new { productName = "围裙" });
            client.Send(Target.America, "bg.goods.add", new { productName = "apron" });
        }
    }

    public class LabelCommand : ICommand
    {
        private readonly RouterClient client;

        public LabelCommand(RouterClient client)
        {
            this.client = client;
        }

        public void Execute()
        {
            client.Send(Target.China, "bg.goods.custom.label.get", new { page = 1 });
        }
    }
}
