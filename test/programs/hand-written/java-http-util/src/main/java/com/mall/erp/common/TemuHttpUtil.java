package com.mall.erp.common;

import cn.hutool.http.HttpUtil;
import com.alibaba.fastjson2.JSON;
import java.util.Map;
import java.util.TreeMap;

public class TemuHttpUtil {

    private TemuHttpUtil() {
    }

    public static String post(String url, String type, String token, Map<String, Object> data) {
        TreeMap<String, Object> params = new TreeMap<>();
        params.put("type", type);
        params.put("access_token", token);
        params.put("app_key", TemuConstants.APP_KEY);
        if (data != null) {
            params.putAll(data);
        }
        String result = HttpUtil.post(url, JSON.toJSONString(params));
        System.out.println("temu " + type + " => " + result);
        return result;
    }

    /** 国内默认 */
    public static String postCn(String type, Map<String, Object> data) {
        return post(TemuConstants.CN_URL, type, TemuConstants.TOKEN, data);
    }
}
