package com.jst.temu.client;

import com.jst.temu.config.*;
import com.jst.temu.constant.*;
import com.jst.temu.util.*;
import com.jst.temu.service.*;
import java.util.*;

public class KuajingClient {
    public static String callApi(Shop shop, String type, Map<String, Object> biz) {
        return Transport.post(UrlResolver.url(shop), prepare(shop, type, biz));
    }

    private static Map<String, Object> prepare(Shop shop, String type, Map<String, Object> biz) {
        TreeMap<String, Object> sorted = new TreeMap<>(biz);
        sorted.put("type", type);
        sorted.put("app_key", shop.getAppKey());
        sorted.put("access_token", shop.getToken());
        sorted.put("timestamp", System.currentTimeMillis() / 1000);
        Map<String, Object> signed = new LinkedHashMap<>(sorted);
        signed.put("sign", SignHelper.sign(sorted, shop.getSecret()));
        return signed;
    }
}
