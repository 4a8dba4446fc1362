package com.acme.temu;

import java.util.Map;

public class GoodsFacade {
    private final TemuTemplate template;

    public GoodsFacade(TemuTemplate template) {
        this.template = template;
    }

    public Object list(int page) {
        return template.execute("bg.goods.list.get", Map.of("page", page), answer -> answer.contains("\"success\":true"));
    }

    public Object detail(long id) {
        return template.execute("bg.goods.detail.get", Map.of("productId", id), answer -> answer.contains("\"success\":true"));
    }

    public Object mall() {
        return template.execute("bg.mall.info.get", Map.of(), answer -> answer.contains("\"success\":true"));
    }
}
