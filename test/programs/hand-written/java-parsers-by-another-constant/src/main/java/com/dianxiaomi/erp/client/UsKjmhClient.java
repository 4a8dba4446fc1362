package com.dianxiaomi.erp.client;

import com.dianxiaomi.erp.config.AppConfig;

public class UsKjmhClient extends KjmhClient {
    public UsKjmhClient() {
        super("ak_os728", "sk145702", "tk_os_5813");
    }

    @Override
    protected String gateway() {
        return AppConfig.get("us.gateway");
    }
}
