package com.dtflys.forest;

import com.dtflys.forest.annotation.BaseRequest;
import com.dtflys.forest.annotation.Post;
import java.lang.reflect.Proxy;
import stub.Sending;

/** As much of Forest's surface as the programs call, written for them: the one argument is the body, every answer is a text. */
public final class Forest {
    private Forest() {
    }

    public static <T> T client(Class<T> api) {
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (proxy, method, arguments) -> {
            Post post = method.getAnnotation(Post.class);
            BaseRequest base = api.getAnnotation(BaseRequest.class);
            String url = post.url().isEmpty() ? post.value() : post.url();
            return Sending.json(url.startsWith("http") || base == null ? url : base.baseURL() + url, arguments[0]);
        }));
    }
}
