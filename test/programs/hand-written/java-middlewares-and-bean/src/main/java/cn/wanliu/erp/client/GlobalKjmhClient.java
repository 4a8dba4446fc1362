package cn.wanliu.erp.client;

import cn.wanliu.erp.constant.Region;

public class GlobalKjmhClient extends KjmhClient {
    public GlobalKjmhClient() {
        super("ak_os877", "sk728763", "tk_os_7158");
    }

    @Override
    protected String gateway() {
        return Region.GLOBAL.getGateway();
    }
}
