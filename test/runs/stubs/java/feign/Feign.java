package feign;

import java.lang.reflect.Proxy;
import stub.Sending;

/** As much of Feign's surface as the programs call, written for them: the one argument is the body, every answer is a text. */
public final class Feign {
    private Feign() {
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        public <T> T target(Class<T> api, String url) {
            return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (proxy, method, arguments) -> {
                String line = method.getAnnotation(RequestLine.class).value();
                return Sending.json(url + line.substring(line.indexOf(' ') + 1), arguments[0]);
            }));
        }
    }
}
