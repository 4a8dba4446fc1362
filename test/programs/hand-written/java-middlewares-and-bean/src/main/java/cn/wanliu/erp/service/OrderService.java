package cn.wanliu.erp.service;

import cn.wanliu.erp.client.ApiPort;
import cn.wanliu.erp.constant.InterfaceNames;
import java.util.Map;

public class OrderService {
    private final ApiPort client;

    public OrderService(ApiPort client) {
        this.client = client;
    }

    /** 订单详情 */
    public String syncOrderDetail() {
        String apiType = InterfaceNames.ORDER_DETAIL;
        System.out.println("调用 " + apiType);
        return client.invoke(apiType, Map.of("parentOrderSn", "PO-211-001"));
    }
}
