package com.two.temu.api;

import com.two.temu.TemuClient;
import java.util.Map;

public class OrdersApi {
    private final TemuClient client;

    public OrdersApi(TemuClient client) {
        this.client = client;
    }

    public String list() {
        return client.request("bg.order.list.get", Map.of("page", 1));
    }
}
