using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using StubJson;

namespace Newtonsoft.Json
{
    public enum Formatting { None, Indented }

    public enum NullValueHandling { Include, Ignore }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public class JsonPropertyAttribute : Attribute
    {
        public string PropertyName { get; set; }
        public int Order { get; set; }
        public NullValueHandling NullValueHandling { get; set; }
        public JsonPropertyAttribute() { }
        public JsonPropertyAttribute(string name) { PropertyName = name; }
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public class JsonIgnoreAttribute : Attribute { }

    public class JsonSerializerSettings
    {
        public NullValueHandling NullValueHandling { get; set; }
        public object ContractResolver { get; set; }
    }

    public static class JsonConvert
    {
        internal static string NameOf(MemberInfo member)
        {
            if (member.GetCustomAttribute<JsonIgnoreAttribute>() != null) return null;
            return member.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName ?? member.Name;
        }

        internal static string CamelNameOf(MemberInfo member)
        {
            if (member.GetCustomAttribute<JsonIgnoreAttribute>() != null) return null;
            return member.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName ?? Notation.Camel(member.Name);
        }

        public static string SerializeObject(object value) { return Notation.Write(value, NameOf); }
        public static string SerializeObject(object value, Formatting formatting) { return Notation.Write(value, NameOf); }

        public static string SerializeObject(object value, JsonSerializerSettings settings)
        {
            return Notation.Write(value, settings.ContractResolver is Serialization.CamelCasePropertyNamesContractResolver ? (Notation.Naming)CamelNameOf : NameOf);
        }

        public static T DeserializeObject<T>(string text)
        {
            var read = Notation.Read(text);
            if (typeof(Linq.JToken).IsAssignableFrom(typeof(T))) return (T)(object)Linq.JToken.Of(read);
            return (T)Notation.As(read, typeof(T), NameOf);
        }

        public static object DeserializeObject(string text) { return Linq.JToken.Of(Notation.Read(text)); }
    }
}

namespace Newtonsoft.Json.Serialization
{
    public class CamelCasePropertyNamesContractResolver { }
}

namespace Newtonsoft.Json.Linq
{
    public class JToken
    {
        internal object Content;

        public static JToken Of(object read)
        {
            var members = read as IDictionary<string, object>;
            if (members != null)
            {
                var made = new JObject();
                foreach (var one in members) made[one.Key] = Of(one.Value);
                return made;
            }
            var items = read as List<object>;
            if (items != null) return new JArray(items.Select(Of).ToArray());
            return new JValue(read);
        }

        public virtual JToken this[object key] { get { return null; } set { throw new InvalidOperationException(); } }

        public static JToken FromObject(object value) { return Of(Notation.Read(JsonConvert.SerializeObject(value))); }
        public static JToken Parse(string text) { return Of(Notation.Read(text)); }
        public T ToObject<T>() { return JsonConvert.DeserializeObject<T>(ToString()); }
        public T Value<T>() { return (T)Notation.As(Content, typeof(T), JsonConvert.NameOf); }
        public static implicit operator JToken(string value) { return new JValue(value); }
        public static implicit operator JToken(long value) { return new JValue(value); }
        public static implicit operator JToken(int value) { return new JValue(value); }
        public static implicit operator JToken(bool value) { return new JValue(value); }
        public static explicit operator string(JToken value) { return value?.Content?.ToString(); }
        public override string ToString() { return Content is string ? (string)Content : Notation.Write(Plain(this), JsonConvert.NameOf); }
        public string ToString(Formatting formatting) { return Notation.Write(Plain(this), JsonConvert.NameOf); }

        internal static object Plain(JToken token)
        {
            var made = token as JObject;
            if (made != null) return made.ToDictionary(one => one.Key, one => Plain(one.Value));
            var items = token as JArray;
            return items != null ? items.Select(Plain).ToList() : token?.Content;
        }
    }

    public class JValue : JToken
    {
        public JValue(object value) { Content = value; }
    }

    public class JArray : JToken, IEnumerable<JToken>
    {
        readonly List<JToken> items;
        public JArray(params JToken[] items) { this.items = items.ToList(); }
        public override JToken this[object key] { get { return items[(int)key]; } set { items[(int)key] = value; } }
        public IEnumerator<JToken> GetEnumerator() { return items.GetEnumerator(); }
        IEnumerator IEnumerable.GetEnumerator() { return items.GetEnumerator(); }
    }

    public class JObject : JToken, IEnumerable<KeyValuePair<string, JToken>>
    {
        readonly Dictionary<string, JToken> members = new Dictionary<string, JToken>();
        public new static JObject Parse(string text) { return (JObject)Of(Notation.Read(text)); }
        public new static JObject FromObject(object value) { return (JObject)JToken.FromObject(value); }
        public JToken this[string key] { get { JToken found; members.TryGetValue(key, out found); return found; } set { members[key] = value ?? new JValue(null); } }
        public override JToken this[object key] { get { return this[(string)key]; } set { this[(string)key] = value; } }
        public void Add(string key, JToken value) { members.Add(key, value); }
        public bool ContainsKey(string key) { return members.ContainsKey(key); }
        public T Value<T>(string key) { return this[key] == null ? default(T) : this[key].Value<T>(); }
        public IEnumerator<KeyValuePair<string, JToken>> GetEnumerator() { return members.GetEnumerator(); }
        IEnumerator IEnumerable.GetEnumerator() { return members.GetEnumerator(); }
    }
}
