package org.springframework.web.reactive.function.client;

import java.net.URI;
import java.util.function.Function;
import org.springframework.web.util.UriBuilder;
import reactor.core.publisher.Mono;
import stub.Sending;

/** As much of WebClient's surface as the programs call, written for them: every answer is a text. */
public final class WebClient {
    private final String base;

    private WebClient(String base) {
        this.base = base;
    }

    public static WebClient create(String base) {
        return new WebClient(base);
    }

    public static WebClient create() {
        return new WebClient("");
    }

    public static Builder builder() {
        return new Builder();
    }

    public RequestSpec post() {
        return new RequestSpec();
    }

    public static final class Builder {
        private String base = "";

        public Builder baseUrl(String url) {
            base = url;
            return this;
        }

        public Builder defaultHeader(String name, String value) {
            return this;
        }

        public WebClient build() {
            return new WebClient(base);
        }
    }

    public final class RequestSpec {
        private String url = base;
        private Object body;

        public RequestSpec uri(String path) {
            url = path.startsWith("http") ? path : base + path;
            return this;
        }

        public RequestSpec uri(Function<UriBuilder, URI> made) {
            url = made.apply(new UriBuilder(base)).toString();
            return this;
        }

        public RequestSpec header(String name, String value) {
            return this;
        }

        public RequestSpec bodyValue(Object given) {
            body = given;
            return this;
        }

        public RequestSpec retrieve() {
            return this;
        }

        public <T> Mono<T> bodyToMono(Class<T> type) {
            return new Mono<>(() -> type.cast(Sending.json(url, body)));
        }
    }
}
