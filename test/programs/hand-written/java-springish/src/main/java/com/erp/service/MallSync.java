package com.erp.service;

import com.erp.temu.TemuCommand;
import com.erp.temu.TemuTemplate;

public class MallSync implements SyncJob {
    private static final String TYPE = "bg.mall.info.get";
    private final TemuTemplate template;

    public MallSync(TemuTemplate template) {
        this.template = template;
    }

    public String name() {
        return "mall";
    }

    public void run() {
        template.call(new TemuCommand(TYPE));
    }
}
