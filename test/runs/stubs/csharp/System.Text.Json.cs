using System;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using StubJson;

namespace System.Text.Json
{
    public class JsonNamingPolicy
    {
        public static readonly JsonNamingPolicy CamelCase = new JsonNamingPolicy();
    }

    public class JsonSerializerOptions
    {
        public JsonNamingPolicy PropertyNamingPolicy { get; set; }
        public bool PropertyNameCaseInsensitive { get; set; }
        public bool WriteIndented { get; set; }
    }

    public static class JsonSerializer
    {
        static string NameOf(MemberInfo member) { return Named(member, false); }

        internal static string CamelNameOf(MemberInfo member) { return Named(member, true); }

        static string Named(MemberInfo member, bool isCamel)
        {
            if (member is FieldInfo || member.GetCustomAttribute<JsonIgnoreAttribute>() != null) return null;
            return member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? (isCamel ? Notation.Camel(member.Name) : member.Name);
        }

        public static string Serialize(object value, JsonSerializerOptions options = null)
        {
            return Notation.Write(value, options?.PropertyNamingPolicy == null ? (Notation.Naming)NameOf : CamelNameOf);
        }

        public static byte[] SerializeToUtf8Bytes(object value, JsonSerializerOptions options = null)
        {
            return Encoding.UTF8.GetBytes(Serialize(value, options));
        }

        public static T Deserialize<T>(string text, JsonSerializerOptions options = null)
        {
            return (T)Notation.As(Notation.Read(text), typeof(T), NameOf);
        }
    }
}

namespace System.Text.Json.Serialization
{
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public class JsonPropertyNameAttribute : Attribute
    {
        public string Name { get; }
        public JsonPropertyNameAttribute(string name) { Name = name; }
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public class JsonIgnoreAttribute : Attribute { }
}

namespace System.Net.Http.Json
{
    public class JsonContent : StringContent
    {
        JsonContent(string text) : base(text, Encoding.UTF8, "application/json") { }

        public static JsonContent Create<T>(T value, object mediaType = null, JsonSerializerOptions options = null)
        {
            return new JsonContent(Notation.Write(value, JsonSerializer.CamelNameOf));
        }
    }

    public static class HttpClientJsonExtensions
    {
        public static Task<HttpResponseMessage> PostAsJsonAsync<T>(this HttpClient client, string url, T value)
        {
            return client.PostAsync(url, JsonContent.Create(value));
        }

        public static Task<HttpResponseMessage> PostAsJsonAsync<T>(this HttpClient client, Uri url, T value)
        {
            return client.PostAsync(url, JsonContent.Create(value));
        }
    }

    public static class HttpContentJsonExtensions
    {
        public static async Task<T> ReadFromJsonAsync<T>(this HttpContent content)
        {
            return (T)Notation.As(Notation.Read(await content.ReadAsStringAsync()), typeof(T), JsonSerializer.CamelNameOf);
        }
    }
}
