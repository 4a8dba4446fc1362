package com.x;

import com.x.sdk.DefaultTemuClient;
import com.x.sdk.TemuClient;
import com.x.sdk.request.GoodsDetailRequest;
import com.x.sdk.request.OrderDetailRequest;

public class Main {
    public static void main(String[] args) {
        TemuClient client = new DefaultTemuClient("app", "secret");
        GoodsDetailRequest goods = new GoodsDetailRequest();
        goods.setProductId(9L);
        client.execute(goods);
        OrderDetailRequest order = new OrderDetailRequest();
        order.setOrderSn("PO-1");
        client.execute(order);
    }
}
