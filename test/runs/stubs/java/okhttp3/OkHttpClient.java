package okhttp3;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** As much of OkHttp's surface as the programs call, written for them; what it sends goes through the JDK's client. */
public class OkHttpClient {
    private final List<Interceptor> interceptors;

    public OkHttpClient() {
        this(List.of());
    }

    private OkHttpClient(List<Interceptor> interceptors) {
        this.interceptors = interceptors;
    }

    public Call newCall(Request request) {
        return new Call(request, interceptors);
    }

    public static final class Builder {
        private final List<Interceptor> interceptors = new ArrayList<>();

        public Builder addInterceptor(Interceptor one) {
            interceptors.add(one);
            return this;
        }

        public Builder connectTimeout(long time, TimeUnit unit) {
            return this;
        }

        public Builder readTimeout(long time, TimeUnit unit) {
            return this;
        }

        public OkHttpClient build() {
            return new OkHttpClient(interceptors);
        }
    }
}
