package cn.yunqi.oms;

import cn.yunqi.oms.client.ClientFactory;
import cn.yunqi.oms.client.Invoker;
import cn.yunqi.oms.service.ActivityService;
import cn.yunqi.oms.service.CategoryService;
import cn.yunqi.oms.service.FreightService;
import cn.yunqi.oms.service.OrderService;
import java.util.function.Consumer;
import java.util.function.Supplier;

public class Main {
    public static void main(String[] args) throws Exception {
        Invoker client = ClientFactory.client();
        Invoker usClient = ClientFactory.us();
        CategoryService categoryService = new CategoryService(client);
        FreightService freightService = new FreightService(client);
        ActivityService activityService = new ActivityService(client);
        ActivityService usActivityService = new ActivityService(usClient);
        OrderService orderService = new OrderService(client);
        then(() -> categoryService.doAttrs(), resp -> System.out.println("类目属性 " + resp.length()));
        then(() -> freightService.handleFreightList(), resp -> System.out.println("运费模板列表 " + resp.length()));
        then(() -> freightService.freightEdit(), resp -> System.out.println("编辑运费模板 " + resp.length()));
        then(() -> activityService.actEnroll(), resp -> System.out.println("活动报名 " + resp.length()));
        then(() -> usActivityService.syncUsActProduct(), resp -> System.out.println("活动商品(US) " + resp.length()));
        then(() -> orderService.doAftersales(), resp -> System.out.println("售后单 " + resp.length()));
        then(() -> activityService.handleActProduct(), resp -> System.out.println("活动商品 " + resp.length()));
        then(() -> orderService.orderDetail(), resp -> System.out.println("订单详情 " + resp.length()));
    }

    private static void then(Supplier<String> action, Consumer<String> done) {
        done.accept(action.get());
    }
}
