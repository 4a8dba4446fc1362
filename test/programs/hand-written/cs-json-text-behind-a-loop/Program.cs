using System;
using Temu.Legacy.Clients;

namespace Temu.Legacy
{
    internal static class Program
    {
        private static void Main(string[] args)
        {
            var cn = new CnTemuClient();
            Console.WriteLine(cn.GetGoodsList(1));
            Console.WriteLine(cn.EditSensitive("1001"));
            Console.WriteLine(cn.GetParentCats());
            Console.WriteLine(new GlobalTemuClient().GetGoodsList(1));
        }
    }
}
