package cn.hutool.http;

import java.util.Map;

/** As much of hutool's surface as the programs call, written for them. */
public final class HttpUtil {
    private HttpUtil() {
    }

    public static String post(String url, String body) {
        return HttpRequest.post(url).body(body).execute().body();
    }

    public static String post(String url, Map<String, Object> form) {
        return HttpRequest.post(url).form(form).execute().body();
    }
}
