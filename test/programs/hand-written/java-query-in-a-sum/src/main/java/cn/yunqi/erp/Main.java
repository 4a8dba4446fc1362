package cn.yunqi.erp;

import java.util.Map;

public class Main {
    public static void main(String[] args) throws Exception {
        TemuClient cn = ClientBuilder.create().gateway(Settings.get("temu.cn.gateway")).key("k-cn").build();
        TemuClient us = ClientBuilder.create().gateway(Settings.get("temu.us.gateway")).key("k-us").build();
        cn.call(Api.GOODS_ADD.type(), Map.of());
        cn.call(Api.SHIPORDER_CREATE.type(), Map.of("productId", 9001L));
        cn.call(Api.MALL_INFO_GET.type(), Map.of("productId", 9001L));
        us.call("bg.mall.info.get", Map.of());
        us.call("bg.goods.cats.get", Map.of());
    }
}
