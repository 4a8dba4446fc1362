package com.proxy.core;

import com.alibaba.fastjson2.JSON;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

public final class ApiProxy implements InvocationHandler {
    private final RestTemplate rest = new RestTemplate();
    private final String url;

    private ApiProxy(String url) {
        this.url = url;
    }

    @SuppressWarnings("unchecked")
    public static <T> T create(Class<T> type) {
        String url = type.getAnnotation(Gateway.class).value();
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new ApiProxy(url));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) {
        Api api = method.getAnnotation(Api.class);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", api.type());
        for (int i = 0; i < api.params().length; i++) {
            body.put(api.params()[i], args[i]);
        }
        String reply = rest.postForObject(url, JSON.toJSONString(body), String.class);
        return reply != null && reply.contains("\"success\":true");
    }
}
