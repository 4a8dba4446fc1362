using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            var cn = new TemuClient();
            await cn.CallAsync("bg.goods.list.get");
            await cn.CallAsync("bg.order.list.get");
            var pictures = new Pictures.PictureClient();
            await pictures.CallAsync("bg.goods.image.upload");
            await pictures.CallAsync("bg.mall.info.get");
        }
    }
}
