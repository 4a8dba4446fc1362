using System.Collections.Generic;

namespace Erp.Top.Util
{
    public class TemuDictionary : Dictionary<string, string>
    {
        public TemuDictionary() { }

        public TemuDictionary(IDictionary<string, string> dictionary) : base(dictionary) { }

        public new void Add(string key, string value)
        {
            if (!string.IsNullOrEmpty(key) && !string.IsNullOrEmpty(value))
            {
                base[key] = value;
            }
        }
    }
}
