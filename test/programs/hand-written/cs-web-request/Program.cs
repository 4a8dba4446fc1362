using Erp.Temu;

namespace Erp
{
    class Program
    {
        static void Main(string[] args)
        {
            var sync = new StockSync();
            sync.Update(1001, 20);
            sync.Orders();
        }
    }
}
