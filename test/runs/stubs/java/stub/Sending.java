package stub;

import com.alibaba.fastjson2.JSON;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What the stubs of declarative clients share: a POST through the JDK's client. */
public final class Sending {
    private Sending() {
    }

    public static String json(String url, Object body) {
        return post(url, "application/json", body instanceof String text ? text : JSON.toJSONString(body));
    }

    public static String form(String url, Map<?, ?> form) {
        return post(url, "application/x-www-form-urlencoded", form.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
    }

    private static String post(String url, String type, String text) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(text)).build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
