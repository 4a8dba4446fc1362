package com.dt.open.chain;

import com.dt.open.Invocation;

public class LogInterceptor implements Interceptor {
    @Override
    public String intercept(Invocation invocation, Chain next) {
        long start = System.currentTimeMillis();
        String answer = next.proceed(invocation);
        System.out.println(invocation.getMethod() + " " + (System.currentTimeMillis() - start) + "ms " + answer);
        return answer;
    }
}
