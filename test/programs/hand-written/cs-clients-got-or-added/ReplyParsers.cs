using System;
using System.Collections.Generic;

namespace App
{
    public static class ReplyParsers
    {
        private static readonly Dictionary<string, Func<string, string>> Parsers = new Dictionary<string, Func<string, string>>
        {
            ["bg.goods.list.get"] = text => "goods " + text.Length,
            ["bg.order.list.get"] = text => "orders " + text.Length,
            ["bg.goods.topselling.soldout.get"] = text => "sold out " + text.Length,
        };

        public static string Parse(string type, string text)
        {
            return Parsers.TryGetValue(type, out var parser) ? parser(text) : text;
        }
    }
}
