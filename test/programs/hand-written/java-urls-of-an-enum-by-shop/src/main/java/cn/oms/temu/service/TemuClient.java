package cn.oms.temu.service;

import cn.hutool.http.HttpUtil;
import cn.hutool.json.JSONUtil;
import cn.oms.temu.dto.ShopInfo;
import cn.oms.temu.enums.TemuEnum;
import cn.oms.temu.util.EncryptionUtils;
import java.util.HashMap;
import java.util.Map;

public class TemuClient {
    private static final String ORDER_LIST = "bg.order.list.v2.get";
    private static final String GOODS_LIST = "bg.goods.list.get";

    public String getWarehouseList(ShopInfo shop) {
        String api = "bg.logistics.warehouse.list.get";
        Map<String, Object> params = this.buildDefaultParams(shop, api);
        return send(shop, params);
    }

    public String getGoods(ShopInfo shop, int page) {
        Map<String, Object> params = this.buildDefaultParams(shop, GOODS_LIST);
        params.put("page", page);
        return send(shop, params);
    }

    public String getOrders(ShopInfo shop, int page) {
        Map<String, Object> params = this.buildDefaultParams(shop, ORDER_LIST);
        params.put("pageNumber", page);
        return send(shop, params);
    }

    private String send(ShopInfo shop, Map<String, Object> params) {
        TemuEnum temuEnum = TemuEnum.getByCode(shop.getAreaCode());
        String sign = EncryptionUtils.generateSignature(params, shop.getAppSecret());
        params.put("sign", sign);
        return HttpUtil.post(temuEnum.getUrl(), JSONUtil.toJsonStr(params));
    }

    private Map<String, Object> buildDefaultParams(ShopInfo shop, String apiType) {
        Map<String, Object> params = new HashMap<>();
        params.put("type", apiType);
        params.put("timestamp", System.currentTimeMillis() / 1000);
        params.put("app_key", shop.getAppKey());
        params.put("access_token", shop.getToken());
        return params;
    }
}
