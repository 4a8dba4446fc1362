package com.erp.oms.client;

import com.alibaba.fastjson2.JSON;
import com.erp.common.HttpCommonUtil;
import java.util.*;

public class TemuClient {
    //https://seller.kuajingmaihuo.com/sop/view/867739977041685428#r2WKrz
    private static final String TEMU_ORDER_URL = "https://openapi-b-us.temu.com/openapi/router";
//    private static final String TEMU_ORDER_URL = "http://openapi-b-us.temudemo.com/openapi/router";
    private static final String ORDER_LIST = "bg.order.list.v2.get";

    private static final String TEMU_GOODS_URL = "https://openapi.kuajingmaihuo.com/openapi/router";
//    private static final String TEMU_GOODS_URL = "https://kj-openapi.temudemo.com/openapi/router";
    private static final String GOODS_LIST = "bg.goods.list.get";
    private static final String GOODS_CATS = "bg.goods.cats.get";

    private final String appKey;
    private final String secret;
    private final String token;

    public TemuClient(String appKey, String secret, String token) { this.appKey = appKey; this.secret = secret; this.token = token; }

    public void getGoodsList(TemuEntity entity) {
        entity.setData_type("JSON");
        entity.setAccess_token(token);
        entity.setApp_key(appKey);
        entity.setTimestamp((int) (System.currentTimeMillis() / 1000));
        entity.setType(GOODS_LIST);
        String json = JSON.toJSONString(entity);
        entity.setSign(sign(secret + json + secret));
        json = JSON.toJSONString(entity);
        Map<String, String> headers = new HashMap<>(2);
        headers.put("Content-Type", "application/json");
        String result = HttpCommonUtil.sendOkhttp(TEMU_GOODS_URL, json, null, headers, "POST");
        System.out.println("====" + result);
        System.out.println("curl -X POST -H 'content-type: application/json' -d '" + json + "' " + TEMU_GOODS_URL);
    }

    public void getCats(TemuEntity entity) {
        entity.setAccess_token(token);
        entity.setApp_key(appKey);
        entity.setTimestamp((int) (System.currentTimeMillis() / 1000));
        entity.setType(GOODS_CATS);
        String json = JSON.toJSONString(entity);
        entity.setSign(sign(secret + json + secret));
        json = JSON.toJSONString(entity);
        Map<String, String> headers = new HashMap<>(2);
        headers.put("Content-Type", "application/json");
        HttpCommonUtil.sendOkhttp(TEMU_GOODS_URL, json, null, headers, "POST");
    }

    public void getOrderList(TemuEntity entity) {
        entity.setAccess_token(token);
        entity.setApp_key(appKey);
        entity.setTimestamp((int) (System.currentTimeMillis() / 1000));
        entity.setType(ORDER_LIST);
        String json = JSON.toJSONString(entity);
        Map<String, String> headers = new HashMap<>(2);
        headers.put("Content-Type", "application/json");
        String result = HttpCommonUtil.sendOkhttp(TEMU_ORDER_URL, json, null, headers, "POST");
    }

    private static String sign(String text) {
        return Integer.toHexString(text.hashCode()).toUpperCase();
    }
}
