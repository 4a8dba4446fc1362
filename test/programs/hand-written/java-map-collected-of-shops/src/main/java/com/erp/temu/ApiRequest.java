package com.erp.temu;

import java.util.Map;

public sealed interface ApiRequest permits GoodsDetail, MallInfo {
    String type();

    default Map<String, Object> biz() {
        return Map.of();
    }
}
