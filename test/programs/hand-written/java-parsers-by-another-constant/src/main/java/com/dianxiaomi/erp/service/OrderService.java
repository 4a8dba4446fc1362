package com.dianxiaomi.erp.service;

import com.dianxiaomi.erp.client.KjmhClient;
import com.dianxiaomi.erp.constant.BgMethods;
import com.dianxiaomi.erp.util.Biz;

public class OrderService {
    private final KjmhClient client;

    public OrderService(KjmhClient client) {
        this.client = client;
    }

    /** 订单详情 */
    public String runOrderDetail() {
        return client.invoke(BgMethods.ORDER_DETAIL.getType(), Biz.of("parentOrderSn", "PO-211-001"));
    }
}
