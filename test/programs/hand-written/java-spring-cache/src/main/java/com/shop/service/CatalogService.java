package com.shop.service;

import com.shop.temu.AnswerCache;
import java.util.Map;

public class CatalogService {
    private final AnswerCache cache;

    public CatalogService(AnswerCache cache) {
        this.cache = cache;
    }

    public String mandatory(int catId) {
        return cache.get("bg.goods.catsmandatory.get", Map.of("catId", catId));
    }

    public String categories() {
        return cache.get("bg.goods.cats.get", Map.of());
    }

    public String templates() {
        return cache.get("bg.logistics.template.get", Map.of("page", 1));
    }
}
