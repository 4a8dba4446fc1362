package com.dt.open.chain;

import com.dt.open.Invocation;

/** 公共参数 */
public class CommonParamInterceptor implements Interceptor {
    private final String appKey;
    private final String token;

    public CommonParamInterceptor(String appKey, String token) {
        this.appKey = appKey;
        this.token = token;
    }

    @Override
    public String intercept(Invocation invocation, Chain next) {
        invocation.put("type", invocation.getMethod())
            .put("app_key", appKey)
            .put("access_token", token);
        return next.proceed(invocation);
    }
}
