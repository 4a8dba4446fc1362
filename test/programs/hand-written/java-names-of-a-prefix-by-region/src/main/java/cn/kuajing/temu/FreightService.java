package cn.kuajing.temu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class FreightService {
    private final TypeCaller client;

    public FreightService(TypeCaller client) {
        this.client = client;
    }

    /** 运费模板列表 */
    public String doFreightList() {
        Map<String, Object> biz = new HashMap<>();
        biz.put("siteIds", List.of(100));
        return client.request(BgMethods.of("logistics", "template.get"), biz);
    }

    /** 编辑运费模板 */
    public String doFreightEdit() {
        return client.request(BgMethods.of("goodslogistics", "template.edit"), Biz.of("productId", 60123456, "freightTemplateId", "FT-9"));
    }

    /** 运费模板列表(GLOBAL) */
    public String globalFreightList() {
        return client.request(BgMethods.of("logistics", "template.get"), Biz.of("siteIds", List.of(100)));
    }
}
