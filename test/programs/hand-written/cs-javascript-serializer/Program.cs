using System;
using System.Linq;
using Mika.Commands;
using Mika.Remote;

namespace Mika
{
    public class Program
    {
        public static void Main(string[] args)
        {
            var dispatcher = new Dispatcher(new RouterClient())
                .Register("publish", c => new PublishCommand(c))
                .Register("label", c => new LabelCommand(c))
                .Register("ship", c => new ShipCommand(c));
            var plan = args.Length > 0 ? args : new[] { "publish", "label", "ship" };
            foreach (var name in plan.Where(n => !string.IsNullOrEmpty(n)))
            {
                dispatcher.Dispatch(name);
            }
        }
    }
}
