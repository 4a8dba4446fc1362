package com.jst.temu.util;

import com.jst.temu.config.*;
import com.jst.temu.constant.*;
import com.jst.temu.client.*;
import com.jst.temu.service.*;
import cn.hutool.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

public class Transport {
    public static String post(String url, Map<String, Object> body) {
        String text = Json.write(body);
        return HttpRequest.post(url).header("Content-Type", "application/json").body(text).execute().body();
    }
}
