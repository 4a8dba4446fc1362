package io.wanliu.temu;

import java.util.function.Consumer;
import java.util.function.Supplier;

public class Main {
    public static void main(String[] args) throws Exception {
        TypeCaller mainClient = new MetricsLayer(new HeavyLayer(new SemiClient(new Store("半托店铺", Env.get("SEMI_CN_GATEWAY", "https://openapi.kuajingmaihuo.com/openapi/router"), "ak_cn655", "sk421398", "tk_cn_6458"))));
        TypeCaller usClient = new MetricsLayer(new HeavyLayer(new SemiClient(new Store("US本土店", Env.get("SEMI_US_GATEWAY", "https://openapi-b-us.temu.com/openapi/router"), "ak_os265", "sk684606", "tk_os_9429"))));
        TypeCaller partnerClient = new MetricsLayer(new HeavyLayer(new SemiClient(new Store("合作伙伴网关(已切换)", Env.get("SEMI_PA_GATEWAY", "https://openapi-b-partner.temu.com/openapi/router"), "ak_pa229", "sk294571", "tk_pa_3138"))));
        ActivityService usActivityService = new ActivityService(usClient);
        MallService mallService = new MallService(mainClient);
        ActivityService activityService = new ActivityService(mainClient);
        LogisticsService logisticsService = new LogisticsService(mainClient);
        EditService partnerEditService = new EditService(partnerClient);
        then(() -> usActivityService.syncActDetail(), resp -> System.out.println("活动详情 " + resp.length()));
        then(() -> mallService.doMallInfo(), resp -> System.out.println("店铺信息 " + resp.length()));
        then(() -> activityService.syncActDetail(), resp -> System.out.println("活动详情 " + resp.length()));
        then(() -> usActivityService.runActProduct(), resp -> System.out.println("活动商品 " + resp.length()));
        then(() -> activityService.runActProduct(), resp -> System.out.println("活动商品 " + resp.length()));
        then(() -> logisticsService.runShipConfirm(), resp -> System.out.println("确认发货 " + resp.length()));
        then(() -> partnerEditService.guideFilePa(), resp -> System.out.println("编辑说明书 " + resp.length()));
        MetricsLayer.COUNTS.forEach((type, count) -> System.out.println(type + " " + count));
        if (HeavyLayer.heavy == 0) {
            throw new IllegalStateException("确认发货漏统计");
        }
    }

    private static void then(Supplier<String> action, Consumer<String> done) {
        done.accept(action.get());
    }
}
