package com.erp.service;

import com.erp.temu.TemuGateway;
import java.util.Map;

public class OrderService {

    private final TemuGateway gateway;

    public OrderService(TemuGateway gateway) {
        this.gateway = gateway;
    }

    public void pull() {
        gateway.invoke("bg.order.list.get", Map.of("pageNumber", 1));
    }
}
