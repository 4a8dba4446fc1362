using System;

namespace Erp
{
    class Program
    {
        static void Main()
        {
            Console.WriteLine(TemuSdk.Execute(new BatchQuery { PageNo = 1 }).Length);
            Console.WriteLine(TemuSdk.Execute(new CompanyQuery()).Length);
        }
    }
}
