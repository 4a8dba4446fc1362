package com.shop;

import com.shop.config.TemuProperties;
import com.shop.service.CatalogService;
import com.shop.temu.AnswerCache;
import com.shop.temu.TemuTemplate;

public class Main {
    public static void main(String[] args) {
        TemuTemplate template = new TemuTemplate(TemuProperties.load("temu.properties"));
        AnswerCache cache = new AnswerCache(template);
        CatalogService catalog = new CatalogService(cache);
        catalog.mandatory(7);
        catalog.mandatory(7);
        catalog.categories();
        catalog.categories();
        catalog.templates();
        if (cache.misses() != 3) {
            throw new IllegalStateException("缓存没有命中: " + cache.misses());
        }
    }
}
