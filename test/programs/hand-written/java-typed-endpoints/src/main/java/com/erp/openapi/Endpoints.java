package com.erp.openapi;

import com.erp.openapi.core.Endpoint;
import com.erp.openapi.model.GoodsQuery;
import com.erp.openapi.model.OrderQuery;
import java.util.Map;

public interface Endpoints {
    Endpoint<GoodsQuery, Boolean> GOODS = new Endpoint<>(
        "bg.goods.detail.get",
        query -> Map.of("page", query.page(), "pageSize", query.size()),
        text -> text.contains("\"success\":true"));

    Endpoint<OrderQuery, Integer> ORDERS = new Endpoint<>(
        "bg.order.list.get",
        query -> Map.of("status", query.status()),
        text -> text.contains("\"success\":true") ? 1 : 0);
}
