using System;
using Erp.BLL;

namespace Erp
{
    class Program
    {
        static void Main(string[] args)
        {
            TemuBLL bll = new TemuBLL("t");
            Console.WriteLine(bll.GetGoodsList(1, 20));
            Console.WriteLine(bll.GetLabel(5));
            Console.WriteLine(bll.GetOrders(1));
        }
    }
}
