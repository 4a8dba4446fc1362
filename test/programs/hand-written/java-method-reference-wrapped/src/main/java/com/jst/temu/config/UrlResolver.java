package com.jst.temu.config;

import com.jst.temu.constant.*;
import com.jst.temu.util.*;
import com.jst.temu.client.*;
import com.jst.temu.service.*;
import java.util.Map;

public class UrlResolver {
    private static final Map<String, String> URLS = Map.of(
            "中国", "https://openapi.kuajingmaihuo.com/openapi/router",
            "美国", "https://openapi-b-us.temu.com/openapi/router");

    public static String url(Shop shop) {
        return URLS.get(shop.getSite());
    }
}
