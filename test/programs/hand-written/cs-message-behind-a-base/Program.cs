using System;
using System.Threading.Tasks;
using Open;

class Program
{
    static async Task Main()
    {
        var cn = ApiFactory.China("cn-token");
        var eu = ApiFactory.Europe("eu-token");
        Console.WriteLine(await cn.SendAsync(Apis.ImageUpload, "AAAA"));
        Console.WriteLine(await cn.SendAsync(Apis.Label, "5"));
        Console.WriteLine(await cn.SendAsync(Apis.Cats, "0"));
        Console.WriteLine(await eu.SendAsync(Apis.Orders, "1"));
        Console.WriteLine(await eu.SendAsync(Apis.ImageUpload, "BBBB"));
    }
}
