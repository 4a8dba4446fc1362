using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

public sealed class TemuType
{
    public string Name { get; }
    private TemuType(string name) { Name = name; }
    public static readonly TemuType GoodsList = new TemuType("bg.goods.list.get");
    public static readonly TemuType MallInfo = new TemuType("bg.mall.info.get");
}

public class TemuRequest
{
    public TemuType TemuType { get; set; }
    public int Page { get; set; } = 1;
}

public class TemuClient
{
    private readonly HttpClient http = new HttpClient();
    private readonly string gateway;
    public TemuClient(string gateway) { this.gateway = gateway; }

    public async Task<string> Send(TemuRequest request)
    {
        var body = JsonConvert.SerializeObject(new { type = request.TemuType.Name, page = request.Page });
        var res = await http.PostAsync(gateway, new StringContent(body, Encoding.UTF8, "application/json"));
        return await res.Content.ReadAsStringAsync();
    }
}

public static class Program
{
    public static async Task Main()
    {
        var cn = new TemuClient("https://openapi.kuajingmaihuo.com/openapi/router");
        var us = new TemuClient("https://openapi-b-us.temu.com/openapi/router");
        await cn.Send(new TemuRequest { TemuType = TemuType.GoodsList });
        await cn.Send(new TemuRequest { TemuType = TemuType.MallInfo });
        await us.Send(new TemuRequest { TemuType = TemuType.GoodsList });
    }
}
