package cn.wanliu.erp.client;

import cn.wanliu.erp.constant.Region;

public class CnKjmhClient extends KjmhClient {
    public CnKjmhClient() {
        super("ak_cn545", "sk374526", "tk_cn_1260");
    }

    @Override
    protected String gateway() {
        return Region.CN.getGateway();
    }
}
