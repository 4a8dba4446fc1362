package com.dianxiaomi.erp.client;

import com.dianxiaomi.erp.config.AppConfig;

public class CnKjmhClient extends KjmhClient {
    public CnKjmhClient() {
        super("ak_cn331", "sk583678", "tk_cn_6136");
    }

    @Override
    protected String gateway() {
        return AppConfig.get("cn.gateway");
    }
}
