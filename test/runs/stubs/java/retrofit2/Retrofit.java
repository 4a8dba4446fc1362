package retrofit2;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import okhttp3.OkHttpClient;
import retrofit2.http.Body;
import retrofit2.http.FieldMap;
import retrofit2.http.POST;
import retrofit2.http.Url;
import stub.Sending;

/** As much of Retrofit's surface as the programs call, written for them: every answer is a text. */
public final class Retrofit {
    private final String baseUrl;

    private Retrofit(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public <T> T create(Class<T> service) {
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> call(method, arguments)));
    }

    private Call<String> call(Method method, Object[] arguments) {
        String path = method.getAnnotation(POST.class).value();
        Object body = null;
        Map<?, ?> form = null;
        for (int i = 0; i < method.getParameterCount(); i++) {
            for (Annotation one : method.getParameterAnnotations()[i]) {
                if (one instanceof Url) path = (String) arguments[i];
                if (one instanceof Body) body = arguments[i];
                if (one instanceof FieldMap) form = (Map<?, ?>) arguments[i];
            }
        }
        String url = java.net.URI.create(baseUrl).resolve(path).toString();
        Object json = body;
        Map<?, ?> fields = form;
        return () -> new Response<>(fields != null ? Sending.form(url, fields) : Sending.json(url, json));
    }

    public static final class Builder {
        private String baseUrl;

        public Builder baseUrl(String url) {
            if (!url.endsWith("/")) throw new IllegalArgumentException("baseUrl must end in /: " + url);
            baseUrl = url;
            return this;
        }

        public Builder client(OkHttpClient client) {
            return this;
        }

        public Retrofit build() {
            return new Retrofit(baseUrl);
        }
    }
}
