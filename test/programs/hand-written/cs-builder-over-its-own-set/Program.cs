using System;

namespace Erp
{
    class Program
    {
        static void Main()
        {
            Console.WriteLine(TemuRequest.To(Host.China).Api("bg.goods.add").With("name", "a").Send());
            Console.WriteLine(TemuRequest.To(Host.China).Api("bg.shiporder.create").With("sn", "1").With("n", 2).Send());
            Console.WriteLine(TemuRequest.To(Host.Europe).Api("bg.goods.add").Send());
        }
    }
}
