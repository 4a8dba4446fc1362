package com.erp.service;

import com.erp.temu.TemuGateway;
import java.util.Map;

public class CatalogueService {

    private static final String GOODS_LIST = "bg.goods.list.get";

    private final TemuGateway gateway;

    public CatalogueService(TemuGateway gateway) {
        this.gateway = gateway;
    }

    public void pull() {
        gateway.invoke(GOODS_LIST, Map.of("page", 1, "pageSize", 50));
        gateway.invoke("bg.goods.cats.get", Map.of("parentCatId", 0));
    }
}
