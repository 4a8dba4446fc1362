using System;
using System.Threading.Tasks;

namespace Erp
{
    public static class Retry
    {
        public static async Task<T> RunAsync<T>(Func<Task<T>> action, int times)
        {
            for (var i = 1; ; i++)
            {
                try { return await action(); }
                catch (Exception) { if (i >= times) throw; }
            }
        }
    }
}
