using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using StubJson;

namespace Microsoft.Extensions.Configuration
{
    public interface IConfiguration
    {
        string this[string key] { get; set; }
        IConfigurationSection GetSection(string key);
        IEnumerable<IConfigurationSection> GetChildren();
    }

    public interface IConfigurationSection : IConfiguration
    {
        string Key { get; }
        string Value { get; set; }
    }

    public interface IConfigurationRoot : IConfiguration { }

    class Section : IConfigurationSection, IConfigurationRoot
    {
        readonly Dictionary<string, string> all;
        readonly string path;
        internal Section(Dictionary<string, string> all, string path) { this.all = all; this.path = path; }
        string At(string key) { return path == "" ? key : path + ":" + key; }
        public string Key { get { return path.Split(':').Last(); } }
        public string Value { get { return Of(path); } set { all[path] = value; } }
        string Of(string key) { string found; return all.TryGetValue(key, out found) ? found : null; }
        public string this[string key] { get { return Of(At(key)); } set { all[At(key)] = value; } }
        public IConfigurationSection GetSection(string key) { return new Section(all, At(key)); }

        public IEnumerable<IConfigurationSection> GetChildren()
        {
            var below = path == "" ? "" : path + ":";
            return all.Keys.Where(one => one.StartsWith(below, StringComparison.OrdinalIgnoreCase))
                .Select(one => one.Substring(below.Length).Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase).Select(GetSection).ToList();
        }

        internal object Plain()
        {
            var children = GetChildren().Cast<Section>().ToList();
            if (children.Count == 0) return Value;
            if (children.All(one => one.Key.All(char.IsDigit))) return children.Select(one => one.Plain()).ToList();
            return children.ToDictionary(one => one.Key, one => one.Plain());
        }
    }

    public class ConfigurationBuilder
    {
        readonly Dictionary<string, string> all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string folder = ".";
        public ConfigurationBuilder SetBasePath(string path) { folder = Directory.Exists(Path.Combine(path, "Properties")) ? path : "."; return this; }
        public ConfigurationBuilder AddEnvironmentVariables() { return this; }

        public ConfigurationBuilder AddJsonFile(string path, bool optional = false, bool reloadOnChange = false)
        {
            path = Path.Combine(folder, path);
            if (File.Exists(path) || !optional) Flatten("", Notation.Read(File.ReadAllText(path)));
            return this;
        }

        public ConfigurationBuilder AddInMemoryCollection(IEnumerable<KeyValuePair<string, string>> pairs)
        {
            foreach (var one in pairs) all[one.Key] = one.Value;
            return this;
        }

        void Flatten(string path, object value)
        {
            var members = value as Dictionary<string, object>;
            var items = value as List<object>;
            if (members != null) foreach (var one in members) Flatten(path == "" ? one.Key : path + ":" + one.Key, one.Value);
            else if (items != null) for (var i = 0; i < items.Count; i++) Flatten(path + ":" + i, items[i]);
            else all[path] = value?.ToString();
        }

        public IConfigurationRoot Build() { return new Section(all, ""); }
    }

    public static class ConfigurationBinder
    {
        public static T Get<T>(this IConfiguration section) { return (T)Notation.As(((Section)section).Plain(), typeof(T), member => member.Name); }
        public static T GetValue<T>(this IConfiguration section, string key) { return (T)Notation.As(section[key], typeof(T), member => member.Name); }
        public static T GetValue<T>(this IConfiguration section, string key, T other) { return section[key] == null ? other : section.GetValue<T>(key); }

        public static void Bind(this IConfiguration section, object made)
        {
            Notation.Fill(made, (Dictionary<string, object>)((Section)section).Plain(), member => member.Name);
        }

        public static void Bind(this IConfiguration section, string key, object made) { section.GetSection(key).Bind(made); }
    }
}

namespace Microsoft.Extensions.Options
{
    public interface IOptions<out T> where T : class
    {
        T Value { get; }
    }

    public class OptionsWrapper<T> : IOptions<T> where T : class
    {
        public T Value { get; }
        public OptionsWrapper(T value) { Value = value; }
    }

    public interface IOptionsMonitor<out T>
    {
        T CurrentValue { get; }
        T Get(string name);
    }

    public class NamedOptions<T> : IOptionsMonitor<T>
    {
        readonly Dictionary<string, Func<T>> makers = new Dictionary<string, Func<T>>();
        public NamedOptions<T> With(string name, Func<T> make) { makers[name] = make; return this; }
        public T CurrentValue { get { return Get(""); } }
        public T Get(string name) { return makers[name](); }
    }

    public static class Options
    {
        public static IOptions<T> Create<T>(T value) where T : class { return new OptionsWrapper<T>(value); }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public interface IServiceCollection
    {
        void Put(Type type, Func<IServiceProvider, object> make, bool isOne);
    }

    public interface IHttpClientBuilder { }

    class HttpClientBuilder : IHttpClientBuilder { }

    public class ServiceProvider : IServiceProvider
    {
        readonly Dictionary<Type, List<Func<IServiceProvider, object>>> makers;
        internal ServiceProvider(Dictionary<Type, List<Func<IServiceProvider, object>>> makers) { this.makers = makers; }

        public object GetService(Type type)
        {
            List<Func<IServiceProvider, object>> found;
            if (makers.TryGetValue(type, out found)) return found.Last()(this);
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IEnumerable<>)) return null;
            var item = type.GetGenericArguments()[0];
            var all = makers.ContainsKey(item) ? makers[item].Select(make => make(this)).ToArray() : new object[0];
            var array = Array.CreateInstance(item, all.Length);
            all.CopyTo(array, 0);
            return array;
        }
    }

    public class ServiceCollection : IServiceCollection
    {
        readonly Dictionary<Type, List<Func<IServiceProvider, object>>> makers = new Dictionary<Type, List<Func<IServiceProvider, object>>>();

        public void Put(Type type, Func<IServiceProvider, object> make, bool isOne)
        {
            object made = null;
            if (!makers.ContainsKey(type)) makers[type] = new List<Func<IServiceProvider, object>>();
            makers[type].Add(services => isOne ? made ?? (made = make(services)) : make(services));
        }

        public ServiceProvider BuildServiceProvider() { return new ServiceProvider(makers); }
    }

    public static class ServiceCollectionExtensions
    {
        static object Make(IServiceProvider services, Type type, params object[] given)
        {
            var maker = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).OrderByDescending(one => one.GetParameters().Length).First();
            return maker.Invoke(maker.GetParameters().Select(one => given.FirstOrDefault(one.ParameterType.IsInstanceOfType) ?? services.GetRequiredService(one.ParameterType)).ToArray());
        }

        public static object GetRequiredService(this IServiceProvider services, Type type)
        {
            var found = services.GetService(type);
            if (found == null) throw new InvalidOperationException("no service for " + type);
            return found;
        }

        public static T GetRequiredService<T>(this IServiceProvider services) { return (T)services.GetRequiredService(typeof(T)); }
        public static T GetService<T>(this IServiceProvider services) { return (T)services.GetService(typeof(T)); }
        public static IEnumerable<T> GetServices<T>(this IServiceProvider services) { return (IEnumerable<T>)services.GetService(typeof(IEnumerable<T>)); }

        public static IServiceCollection AddSingleton<T>(this IServiceCollection all) { all.Put(typeof(T), services => Make(services, typeof(T)), true); return all; }
        public static IServiceCollection AddSingleton<I, T>(this IServiceCollection all) where T : I { all.Put(typeof(I), services => Make(services, typeof(T)), true); return all; }
        public static IServiceCollection AddSingleton<T>(this IServiceCollection all, T one) where T : class { all.Put(typeof(T), services => one, true); return all; }
        public static IServiceCollection AddSingleton<T>(this IServiceCollection all, Func<IServiceProvider, T> make) { all.Put(typeof(T), services => make(services), true); return all; }
        public static IServiceCollection AddTransient<T>(this IServiceCollection all) { all.Put(typeof(T), services => Make(services, typeof(T)), false); return all; }
        public static IServiceCollection AddTransient<I, T>(this IServiceCollection all) where T : I { all.Put(typeof(I), services => Make(services, typeof(T)), false); return all; }
        public static IServiceCollection AddScoped<T>(this IServiceCollection all) { return all.AddSingleton<T>(); }
        public static IServiceCollection AddScoped<I, T>(this IServiceCollection all) where T : I { return all.AddSingleton<I, T>(); }
        public static IServiceCollection AddScoped<T>(this IServiceCollection all, Func<IServiceProvider, T> make) { return all.AddSingleton(make); }

        public static IServiceCollection Configure<T>(this IServiceCollection all, IConfiguration section) where T : class
        {
            all.Put(typeof(IOptions<T>), services => Options.Options.Create(section.Get<T>()), true);
            return all;
        }

        static readonly Dictionary<Type, object> named = new Dictionary<Type, object>();

        public static IServiceCollection Configure<T>(this IServiceCollection all, string name, IConfiguration section) where T : class
        {
            if (!named.ContainsKey(typeof(T))) named[typeof(T)] = new NamedOptions<T>();
            ((NamedOptions<T>)named[typeof(T)]).With(name, () => section.Get<T>());
            all.Put(typeof(IOptionsMonitor<T>), services => named[typeof(T)], true);
            return all;
        }

        public static IServiceCollection Configure<T>(this IServiceCollection all, Action<T> set) where T : class, new()
        {
            all.Put(typeof(IOptions<T>), services => { var made = new T(); set(made); return Options.Options.Create(made); }, true);
            return all;
        }

        public static IServiceCollection AddHttpClient(this IServiceCollection all)
        {
            all.Put(typeof(IHttpClientFactory), services => new Factory(new Dictionary<string, Action<HttpClient>>()), true);
            return all;
        }

        public static IHttpClientBuilder AddHttpClient(this IServiceCollection all, string name, Action<HttpClient> set)
        {
            var sets = setsOf.GetOrCreateValue(all);
            sets[name] = set;
            all.Put(typeof(IHttpClientFactory), services => new Factory(sets), true);
            return new HttpClientBuilder();
        }

        public static IHttpClientBuilder AddHttpClient<T>(this IServiceCollection all) { return all.AddHttpClient<T>(client => { }); }

        public static IHttpClientBuilder AddHttpClient<T>(this IServiceCollection all, Action<HttpClient> set)
        {
            all.Put(typeof(T), services => { var client = new HttpClient(); set(client); return Make(services, typeof(T), client); }, false);
            return new HttpClientBuilder();
        }

        public static IHttpClientBuilder AddHttpClient<I, T>(this IServiceCollection all, Action<HttpClient> set) where T : I
        {
            all.Put(typeof(I), services => { var client = new HttpClient(); set(client); return Make(services, typeof(T), client); }, false);
            return new HttpClientBuilder();
        }

        static readonly System.Runtime.CompilerServices.ConditionalWeakTable<IServiceCollection, Dictionary<string, Action<HttpClient>>> setsOf =
            new System.Runtime.CompilerServices.ConditionalWeakTable<IServiceCollection, Dictionary<string, Action<HttpClient>>>();

        class Factory : IHttpClientFactory
        {
            readonly Dictionary<string, Action<HttpClient>> sets;
            internal Factory(Dictionary<string, Action<HttpClient>> sets) { this.sets = sets; }

            public HttpClient CreateClient(string name)
            {
                var made = new HttpClient();
                if (sets.ContainsKey(name)) sets[name](made);
                return made;
            }
        }
    }
}

namespace System.Net.Http
{
    public interface IHttpClientFactory
    {
        HttpClient CreateClient(string name);
    }

    public static class HttpClientFactoryExtensions
    {
        public static HttpClient CreateClient(this IHttpClientFactory factory) { return factory.CreateClient(""); }
    }
}
