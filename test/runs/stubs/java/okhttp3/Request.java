package okhttp3;

import java.net.URI;
import java.net.http.HttpRequest;

public final class Request {
    final HttpRequest request;

    private Request(HttpRequest request) {
        this.request = request;
    }

    public static class Builder {
        private final HttpRequest.Builder builder = HttpRequest.newBuilder();

        public Builder url(String url) {
            builder.uri(URI.create(url));
            return this;
        }

        public Builder header(String name, String value) {
            builder.header(name, value);
            return this;
        }

        public Builder addHeader(String name, String value) {
            return header(name, value);
        }

        public Builder post(RequestBody body) {
            builder.header("Content-Type", body.type.text).POST(HttpRequest.BodyPublishers.ofString(body.content));
            return this;
        }

        public Request build() {
            return new Request(builder.build());
        }
    }
}
