package cn.wanliu.erp.service;

import cn.wanliu.erp.client.ApiPort;
import cn.wanliu.erp.constant.InterfaceNames;
import java.util.Map;

public class GoodsService {
    private final ApiPort client;

    public GoodsService(ApiPort client) {
        this.client = client;
    }

    /** 爆款售罄 */
    public String runSoldOut() {
        return client.invoke(InterfaceNames.SOLD_OUT, Map.of("pageNo", 1, "pageSize", 20));
    }
}
