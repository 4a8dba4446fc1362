package com.dt.open.chain;

import com.dt.open.Invocation;

public interface Interceptor {
    String intercept(Invocation invocation, Chain next);
}
