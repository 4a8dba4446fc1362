using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Erp.Temu
{
    public static class TemuSigner
    {
        public static string Sign(IDictionary<string, string> dict, string secret)
        {
            var sb = new StringBuilder(secret);
            foreach (var kv in dict.OrderBy(x => x.Key))
            {
                sb.Append(kv.Key).Append(kv.Value);
            }
            sb.Append(secret);
            using (var md5 = MD5.Create())
            {
                return string.Join("", md5.ComputeHash(Encoding.UTF8.GetBytes(sb.ToString())).Select(b => b.ToString("X2")));
            }
        }
    }
}
