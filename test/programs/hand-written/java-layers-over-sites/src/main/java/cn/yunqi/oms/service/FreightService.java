package cn.yunqi.oms.service;

import cn.yunqi.oms.client.Invoker;
import cn.yunqi.oms.constant.TemuApi;
import java.util.List;

public class FreightService extends BaseService {
    public FreightService(Invoker client) {
        super(client);
    }

    /** 运费模板列表 */
    public String handleFreightList() {
        return run(TemuApi.FREIGHT_LIST, "siteIds", List.of(100));
    }

    /** 编辑运费模板，调用bg.goodslogistics.template.edit */
    public String freightEdit() {
        return run(TemuApi.FREIGHT_EDIT, "productId", 60123456, "freightTemplateId", "FT-9");
    }
}
