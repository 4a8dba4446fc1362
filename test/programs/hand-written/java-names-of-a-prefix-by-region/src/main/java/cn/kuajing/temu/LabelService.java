package cn.kuajing.temu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class LabelService {
    private final TypeCaller client;

    public LabelService(TypeCaller client) {
        this.client = client;
    }

    /** 条码查询，调用bg.goods.labelv2.get */
    public String runLabelV2() {
        return client.request(BgMethods.of("goods", "labelv2.get"), Biz.of("productSkuIdList", List.of(7001, 7002)));
    }

    /** 定制条码 */
    public String customLabel() {
        Map<String, Object> biz = new HashMap<>();
        biz.put("page", 1);
        biz.put("pageSize", 20);
        return client.request(BgMethods.of("goods", "custom.label.get"), biz);
    }

    /** 条码查询(GLOBAL) */
    public String handleGlobalLabelV2() {
        return client.request(BgMethods.of("goods", "labelv2.get"), Biz.of("productSkuIdList", List.of(7001, 7002)));
    }
}
