package com.erp.service;

import com.erp.temu.TemuCommand;
import com.erp.temu.TemuTemplate;

public class GoodsSync implements SyncJob {
    private final TemuTemplate template;

    public GoodsSync(TemuTemplate template) {
        this.template = template;
    }

    @Override
    public String name() {
        return "goods";
    }

    @Override
    public void run() {
        template.call(new TemuCommand("bg.goods.list.get").with("page", 1).with("pageSize", 100));
        template.call(new TemuCommand("bg.goods.quantity.get").with("skuId", 3));
    }
}
