package cn.haitong.erp;

import java.util.Arrays;

public class GoodsService extends BaseService {
    public GoodsService(TemuOpenClient client) {
        super(client);
    }

    /** 发布商品，调用bg.goods.add */
    public String goodsAdd() {
        return run(BgMethods.GoodsApi.GOODS_ADD, "productName", "纯棉T恤", "cateId", 29153, "skuList", Arrays.asList(Biz.of("extCode", "SKU-01", "supplierPrice", 1999)));
    }

    /** 发布商品(GLOBAL)，调用bg.goods.add */
    public String globalGoodsAdd() {
        return run(BgMethods.GoodsApi.GLOBAL_GOODS_ADD, "productName", "纯棉T恤", "cateId", 29153, "skuList", Arrays.asList(Biz.of("extCode", "SKU-01", "supplierPrice", 1999)));
    }
}
