namespace Erp
{
    public sealed class Host
    {
        public static readonly Host China = new Host("openapi.kuajingmaihuo.com");
        public static readonly Host Europe = new Host("openapi-b-eu.temu.com");

        private readonly string name;

        private Host(string name)
        {
            this.name = name;
        }

        public string RouterUrl => $"https://{name}/openapi/router";

        public override string ToString()
        {
            return name;
        }
    }
}
