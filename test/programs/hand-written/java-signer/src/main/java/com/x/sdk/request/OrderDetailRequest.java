package com.x.sdk.request;

import com.x.sdk.TemuRequest;
import java.util.HashMap;
import java.util.Map;

public class OrderDetailRequest implements TemuRequest {
    private String orderSn;

    public void setOrderSn(String orderSn) {
        this.orderSn = orderSn;
    }

    @Override
    public String getApiMethod() {
        return "bg.order.detail.get";
    }

    @Override
    public Map<String, String> getTextParams() {
        Map<String, String> params = new HashMap<>();
        params.put("orderSn", orderSn);
        return params;
    }
}
