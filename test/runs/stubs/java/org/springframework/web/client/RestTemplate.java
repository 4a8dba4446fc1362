package org.springframework.web.client;

import com.alibaba.fastjson2.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** As much of Spring's surface as the programs call, written for them; what it sends goes through the JDK's client. */
public class RestTemplate {
    public <T> T postForObject(String url, Object request, Class<T> type) {
        return type.cast(send(url, request));
    }

    public <T> ResponseEntity<T> postForEntity(String url, Object request, Class<T> type) {
        return new ResponseEntity<>(type.cast(send(url, request)));
    }

    public <T> ResponseEntity<T> exchange(String url, HttpMethod method, HttpEntity<?> request, Class<T> type) {
        return new ResponseEntity<>(type.cast(send(url, request)));
    }

    public <T> T getForObject(String url, Class<T> type, Object... values) {
        int at = 0;
        String filled = url;
        while (filled.contains("{")) filled = filled.replaceFirst("\\{[^{}]*}", encoded(values[at++]));
        return type.cast(get(filled));
    }

    public <T> T getForObject(String url, Class<T> type, Map<String, ?> values) {
        String filled = url;
        for (Map.Entry<String, ?> one : values.entrySet())
            filled = filled.replace("{" + one.getKey() + "}", encoded(one.getValue()));
        return type.cast(get(filled));
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    private static String get(String url) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).GET().build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String send(String url, Object given) {
        HttpEntity<?> entity = given instanceof HttpEntity<?> own ? own : new HttpEntity<>(given);
        String text = entity.getBody() instanceof String own ? own : JSON.toJSONString(entity.getBody());
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url));
        entity.getHeaders().forEach(builder::header);
        try {
            HttpRequest request = builder.POST(HttpRequest.BodyPublishers.ofString(text)).build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
