using System;
using System.Collections.Generic;
using Mika.Remote;

namespace Mika.Commands
{
    public class Dispatcher
    {
        private readonly RouterClient client;
        private readonly Dictionary<string, Func<RouterClient, ICommand>> makers =
            new Dictionary<string, Func<RouterClient, ICommand>>(StringComparer.OrdinalIgnoreCase);

        public Dispatcher(RouterClient client)
        {
            this.client = client;
        }

        public Dispatcher Register(string name, Func<RouterClient, ICommand> maker)
        {
            makers[name] = maker;
            return this;
        }

        public void Dispatch(string name)
        {
            if (!makers.TryGetValue(name, out var maker))
            {
                Console.WriteLine("unknown " + name);
                return;
            }
            maker(client).Execute();
        }
    }
}
