package cn.yunqi.oms.service;

import cn.yunqi.oms.client.Invoker;
import cn.yunqi.oms.constant.TemuApi;

public class CategoryService extends BaseService {
    public CategoryService(Invoker client) {
        super(client);
    }

    /** 类目属性，调用bg.goods.attrs.get */
    public String doAttrs() {
        return run(TemuApi.ATTRS, "catId", 29153);
    }
}
