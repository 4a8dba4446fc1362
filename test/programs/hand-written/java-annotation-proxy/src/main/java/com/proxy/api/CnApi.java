package com.proxy.api;

import com.proxy.core.Api;
import com.proxy.core.Gateway;

@Gateway
public interface CnApi {
    @Api(type = "bg.mall.info.get")
    boolean mallInfo();

    @Api(type = "bg.goods.detail.get", params = "productId")
    boolean goodsDetail(long productId);

    @Api(type = "bg.goods.migrate", params = {"productId"})
    boolean migrate(long productId);
}
