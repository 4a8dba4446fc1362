package cn.wanliu.erp;

import cn.wanliu.erp.client.ApiPort;
import cn.wanliu.erp.client.ClientFactory;
import cn.wanliu.erp.client.Middlewares;
import cn.wanliu.erp.constant.InterfaceNames;
import cn.wanliu.erp.service.ActivityService;
import cn.wanliu.erp.service.GoodsService;
import cn.wanliu.erp.service.MallService;
import cn.wanliu.erp.service.MediaService;
import cn.wanliu.erp.service.OrderService;
import java.util.function.Consumer;
import java.util.function.Supplier;

public class Main {
    public static void main(String[] args) throws Exception {
        ApiPort client = ClientFactory.client();
        ApiPort globalClient = ClientFactory.global();
        GoodsService globalGoodsService = new GoodsService(globalClient);
        MediaService mediaService = new MediaService(client);
        ActivityService activityService = new ActivityService(client);
        GoodsService goodsService = new GoodsService(client);
        OrderService orderService = new OrderService(client);
        MallService mallService = new MallService(client);
        then(() -> globalGoodsService.runSoldOut(), resp -> System.out.println("爆款售罄 " + resp.length()));
        then(() -> mediaService.picCompress(), resp -> System.out.println("图片压缩 " + resp.length()));
        then(() -> activityService.handleActEnroll(), resp -> System.out.println("活动报名 " + resp.length()));
        then(() -> goodsService.runSoldOut(), resp -> System.out.println("爆款售罄 " + resp.length()));
        then(() -> activityService.handleActEnrollList(), resp -> System.out.println("报名记录 " + resp.length()));
        then(() -> orderService.syncOrderDetail(), resp -> System.out.println("订单详情 " + resp.length()));
        then(() -> mallService.runMallInfo(), resp -> System.out.println("店铺信息 " + resp.length()));
        then(() -> mediaService.doVideoSign(), resp -> System.out.println("视频签名 " + resp.length()));
        Middlewares.COUNTS.forEach((type, count) -> System.out.println(type + " " + count));
        if (Middlewares.COUNTS.getOrDefault(InterfaceNames.SOLD_OUT, 0) == 0) {
            throw new IllegalStateException("爆款售罄没有执行");
        }
    }

    private static void then(Supplier<String> action, Consumer<String> done) {
        done.accept(action.get());
    }
}
