package com.erp.temu.request;

import java.util.Collections;
import java.util.Map;

public class OrderListRequest implements TemuRequest {

    @Override
    public String getApiType() {
        return "bg.order.list.get";
    }

    @Override
    public Map<String, Object> getParams() {
        return Collections.singletonMap("pageSize", 20);
    }
}
