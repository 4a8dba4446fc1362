package cn.wanliu.erp.service;

import cn.wanliu.erp.client.ApiPort;
import cn.wanliu.erp.constant.InterfaceNames;
import java.util.Map;

public class MallService {
    private final ApiPort client;

    public MallService(ApiPort client) {
        this.client = client;
    }

    /** 店铺信息 */
    public String runMallInfo() {
        return client.invoke(InterfaceNames.MALL_INFO, Map.of("fields", "mallId"));
    }
}
