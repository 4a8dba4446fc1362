package com.shop.erp;

import com.shop.erp.temu.ApiTypes;
import com.shop.erp.temu.PlainClient;
import com.shop.erp.temu.TemuClient;
import java.util.Map;

public class Main {
    public static void main(String[] args) throws Exception {
        TemuClient client = new TemuClient("key");
        client.call(ApiTypes.GOODS_ADD, Map.of("productName", "水杯"));
        client.call(ApiTypes.STOCK_GET, Map.of());
        client.call(ApiTypes.ORDER_LIST, Map.of("page", 1));

        PlainClient plain = new PlainClient();
        plain.call(ApiTypes.GOODS_ADD, Map.of("productName", "水杯"));
        plain.call(ApiTypes.ORDER_LIST, Map.of());
        plain.query("bg.goods.list.get", 1);
        plain.query("bg.mall.info.get", 1);
    }
}
