using Mika.Remote;

namespace Mika.Commands
{
    public class ShipCommand : ICommand
    {
        private readonly RouterClient client;

        public ShipCommand(RouterClient client)
        {
            this.client = client;
        }

        public void Execute()
        {
            client.Send(Target.China, "bg.logistics.companies.get", new { });
            client.Send(Target.America, "bg.logistics.shipment.confirm", new { sn = "P1" });
        }
    }
}
