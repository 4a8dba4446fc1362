package com.proxy.api;

import com.proxy.core.Api;
import com.proxy.core.Gateway;

@Gateway("https://openapi-b-eu.temu.com/openapi/router")
public interface EuApi {
    @Api(type = "bg.order.list.get", params = "pageNumber")
    boolean orders(int page);
}
