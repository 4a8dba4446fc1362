using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;

namespace StubJson
{
    /// <summary>What the stubs of JSON libraries share: objects by their properties, each under the name that the library gives it.</summary>
    public static class Notation
    {
        public delegate string Naming(MemberInfo member);

        public static string Write(object value, Naming name)
        {
            var text = new StringBuilder();
            Write(text, value, name);
            return text.ToString();
        }

        static void Write(StringBuilder text, object value, Naming name)
        {
            if (value == null) text.Append("null");
            else if (value is Newtonsoft.Json.Linq.JToken) Write(text, Newtonsoft.Json.Linq.JToken.Plain((Newtonsoft.Json.Linq.JToken)value), name);
            else if (value is string || value is char || value is Guid || value is Uri) Quote(text, value.ToString());
            else if (value is bool) text.Append((bool)value ? "true" : "false");
            else if (value is DateTime) Quote(text, ((DateTime)value).ToString("o"));
            else if (value is Enum) text.Append(Convert.ToInt64(value));
            else if (value is IFormattable) text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            else if (value is IDictionary) Members(text, Pairs((IDictionary)value), name);
            else if (value is IEnumerable<KeyValuePair<string, object>>)
                Members(text, ((IEnumerable<KeyValuePair<string, object>>)value), name);
            else if (value is IEnumerable) Items(text, (IEnumerable)value, name);
            else Members(text, Properties(value, name), name);
        }

        static IEnumerable<KeyValuePair<string, object>> Pairs(IDictionary map)
        {
            foreach (DictionaryEntry entry in map) yield return new KeyValuePair<string, object>(entry.Key.ToString(), entry.Value);
        }

        static IEnumerable<KeyValuePair<string, object>> Properties(object value, Naming name)
        {
            foreach (var one in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                var key = one.GetIndexParameters().Length > 0 ? null : name(one);
                if (key != null) yield return new KeyValuePair<string, object>(key, one.GetValue(value));
            }
            foreach (var one in value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
            {
                var key = name(one);
                if (key != null) yield return new KeyValuePair<string, object>(key, one.GetValue(value));
            }
        }

        static void Members(StringBuilder text, IEnumerable<KeyValuePair<string, object>> members, Naming name)
        {
            text.Append('{');
            var isFirst = true;
            foreach (var one in members)
            {
                if (!isFirst) text.Append(',');
                isFirst = false;
                Quote(text, one.Key);
                text.Append(':');
                Write(text, one.Value, name);
            }
            text.Append('}');
        }

        static void Items(StringBuilder text, IEnumerable items, Naming name)
        {
            text.Append('[');
            var isFirst = true;
            foreach (var one in items)
            {
                if (!isFirst) text.Append(',');
                isFirst = false;
                Write(text, one, name);
            }
            text.Append(']');
        }

        static void Quote(StringBuilder text, string value)
        {
            text.Append('"');
            foreach (var one in value)
            {
                if (one == '"' || one == '\\') text.Append('\\').Append(one);
                else if (one == '\n') text.Append("\\n");
                else if (one == '\r') text.Append("\\r");
                else if (one == '\t') text.Append("\\t");
                else if (one < ' ') text.Append("\\u").Append(((int)one).ToString("x4"));
                else text.Append(one);
            }
            text.Append('"');
        }

        /// <summary>Dictionaries, lists, texts, numbers, booleans and null.</summary>
        public static object Read(string text)
        {
            var at = 0;
            return Read(text, ref at);
        }

        static object Read(string text, ref int at)
        {
            Skip(text, ref at);
            switch (text[at])
            {
                case '{':
                    var members = new Dictionary<string, object>();
                    for (at++; Skip(text, ref at) != '}';)
                    {
                        if (text[at] == ',') at++;
                        Skip(text, ref at);
                        var key = ReadText(text, ref at);
                        Skip(text, ref at);
                        at++;
                        members[key] = Read(text, ref at);
                    }
                    at++;
                    return members;
                case '[':
                    var items = new List<object>();
                    for (at++; Skip(text, ref at) != ']';)
                    {
                        if (text[at] == ',') at++;
                        items.Add(Read(text, ref at));
                    }
                    at++;
                    return items;
                case '"':
                    return ReadText(text, ref at);
                default:
                    var start = at;
                    while (at < text.Length && ",]} \t\r\n".IndexOf(text[at]) < 0) at++;
                    var word = text.Substring(start, at - start);
                    if (word == "true" || word == "false") return word == "true";
                    if (word == "null") return null;
                    long whole;
                    if (long.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out whole)) return whole;
                    return double.Parse(word, CultureInfo.InvariantCulture);
            }
        }

        static char Skip(string text, ref int at)
        {
            while (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF') at++;
            return text[at];
        }

        static string ReadText(string text, ref int at)
        {
            var read = new StringBuilder();
            for (at++; text[at] != '"'; at++)
            {
                if (text[at] != '\\') { read.Append(text[at]); continue; }
                at++;
                if (text[at] == 'u') { read.Append((char)int.Parse(text.Substring(at + 1, 4), NumberStyles.HexNumber)); at += 4; }
                else read.Append(text[at] == 'n' ? '\n' : text[at] == 't' ? '\t' : text[at] == 'r' ? '\r' : text[at]);
            }
            at++;
            return read.ToString();
        }

        /// <summary>A value that was read, as the type asks for it; names of members are compared without regard to case.</summary>
        public static object As(object value, Type type, Naming name)
        {
            if (value == null) return type.IsValueType ? Activator.CreateInstance(type) : null;
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type == typeof(object) || type.IsInstanceOfType(value)) return value;
            if (type.IsEnum) return value is string ? Enum.Parse(type, (string)value, true) : Enum.ToObject(type, value);
            if (type == typeof(string)) return value is bool ? value.ToString().ToLowerInvariant() : Convert.ToString(value, CultureInfo.InvariantCulture);
            if (type.IsPrimitive || type == typeof(decimal)) return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
            if (type == typeof(Uri)) return new Uri((string)value, UriKind.RelativeOrAbsolute);
            var items = value as IList;
            if (items != null)
            {
                var item = type.IsArray ? type.GetElementType() : type.GetGenericArguments()[0];
                var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item));
                foreach (var one in items) list.Add(As(one, item, name));
                if (!type.IsArray) return list;
                var array = Array.CreateInstance(item, list.Count);
                list.CopyTo(array, 0);
                return array;
            }
            var members = (IDictionary<string, object>)value;
            if (type.IsGenericType && type.GetGenericArguments().Length == 2)
            {
                var of = type.GetGenericArguments();
                var kind = type.IsInterface ? typeof(Dictionary<,>).MakeGenericType(of) : type;
                var map = (IDictionary)Activator.CreateInstance(kind);
                foreach (var one in members) map[As(one.Key, of[0], name)] = As(one.Value, of[1], name);
                return map;
            }
            var made = Activator.CreateInstance(type, true);
            Fill(made, members, name);
            return made;
        }

        public static void Fill(object made, IDictionary<string, object> members, Naming name)
        {
            foreach (var one in made.GetType().GetProperties())
            {
                var key = name(one);
                var found = members.Keys.FirstOrDefault(other => string.Equals(other, key, StringComparison.OrdinalIgnoreCase));
                if (key != null && found != null && one.CanWrite) one.SetValue(made, As(members[found], one.PropertyType, name));
            }
            foreach (var one in made.GetType().GetFields())
            {
                var key = name(one);
                var found = members.Keys.FirstOrDefault(other => string.Equals(other, key, StringComparison.OrdinalIgnoreCase));
                if (key != null && found != null) one.SetValue(made, As(members[found], one.FieldType, name));
            }
        }

        public static string Camel(string name)
        {
            return char.ToLowerInvariant(name[0]) + name.Substring(1);
        }
    }
}
