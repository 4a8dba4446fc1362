package okhttp3;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;

public final class Request {
    private final String url;
    private final Map<String, String> headers;
    private final RequestBody body;

    private Request(String url, Map<String, String> headers, RequestBody body) {
        this.url = url;
        this.headers = headers;
        this.body = body;
    }

    public String url() {
        return url;
    }

    public RequestBody body() {
        return body;
    }

    public Builder newBuilder() {
        Builder made = new Builder();
        made.url = url;
        made.headers.putAll(headers);
        made.body = body;
        return made;
    }

    HttpRequest sent() {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(builder::setHeader);
        if (body == null) return builder.GET().build();
        return builder.setHeader("Content-Type", body.type.text).POST(HttpRequest.BodyPublishers.ofString(body.content)).build();
    }

    public static class Builder {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String url;
        private RequestBody body;

        public Builder url(String given) {
            url = given;
            return this;
        }

        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Builder addHeader(String name, String value) {
            return header(name, value);
        }

        public Builder post(RequestBody given) {
            body = given;
            return this;
        }

        public Request build() {
            return new Request(url, headers, body);
        }
    }
}
