package com.erp.temu;

import com.erp.temu.client.DefaultTemuClient;
import com.erp.temu.client.TemuClient;
import com.erp.temu.request.GoodsDetailRequest;
import com.erp.temu.request.OrderListRequest;
import com.erp.temu.request.PriceListRequest;
import com.erp.temu.request.TemuRequest;

public class Main {

    private static final String SERVER_URL = "https://openapi.kuajingmaihuo.com/openapi/router";

    public static void main(String[] args) {
        TemuClient client = new DefaultTemuClient(SERVER_URL, "appKey", "appSecret", "token");

        GoodsDetailRequest detail = new GoodsDetailRequest();
        detail.setProductId(60109L);
        run(client, detail);

        PriceListRequest price = new PriceListRequest();
        price.setPageNo(1);
        run(client, price);

        run(client, new OrderListRequest());
    }

    private static void run(TemuClient client, TemuRequest request) {
        try {
            System.out.println(client.execute(request));
        } catch (RuntimeException e) {
            System.out.println(request.getClass().getSimpleName() + " 调用失败: " + e.getMessage());
        }
    }
}
