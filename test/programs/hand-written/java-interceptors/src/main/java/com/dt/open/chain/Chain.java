package com.dt.open.chain;

import com.dt.open.Invocation;
import java.util.List;

public class Chain {
    private final List<Interceptor> interceptors;
    private final int index;

    public Chain(List<Interceptor> interceptors) {
        this(interceptors, 0);
    }

    private Chain(List<Interceptor> interceptors, int index) {
        this.interceptors = interceptors;
        this.index = index;
    }

    public String start(Invocation invocation) {
        return proceed(invocation);
    }

    public String proceed(Invocation invocation) {
        Interceptor current = interceptors.get(index);
        return current.intercept(invocation, new Chain(interceptors, index + 1));
    }
}
