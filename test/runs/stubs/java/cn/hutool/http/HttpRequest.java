package cn.hutool.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

public final class HttpRequest {
    private final java.net.http.HttpRequest.Builder builder;
    private String body = "";

    private HttpRequest(String url) {
        builder = java.net.http.HttpRequest.newBuilder(URI.create(url));
    }

    public static HttpRequest post(String url) {
        return new HttpRequest(url);
    }

    public HttpRequest header(String name, String value) {
        builder.header(name, value);
        return this;
    }

    public HttpRequest timeout(int milliseconds) {
        return this;
    }

    public HttpRequest body(String text) {
        body = text;
        return this;
    }

    public HttpRequest form(Map<String, Object> form) {
        body = form.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return this;
    }

    public cn.hutool.http.HttpResponse execute() {
        try {
            var request = builder.POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)).build();
            return new cn.hutool.http.HttpResponse(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
