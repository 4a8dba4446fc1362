using Erp.Jobs;

namespace Erp
{
    class Program
    {
        static void Main()
        {
            new GoodsJob().Run();
            new OrderJob().Run();
        }
    }
}
