package com.erp.temu.service;

import com.erp.temu.client.TemuRequester;
import com.erp.temu.config.TemuConfig;
import com.erp.temu.constant.TemuMethods;
import java.util.Map;

public class ErpSyncTask {
    /** 接口 */
    public String colorimageurlGet() {
        return TemuRequester.send(TemuMethods.COLORIMAGEURL_GET, Map.of("page_size", 20), TemuConfig.get("temu.gateway.cn"));
    }

    /** 商品 */
    public String goodsAdd() {
        return TemuRequester.send(TemuMethods.GOODS_ADD, Map.of("productSkuId", 100231), TemuConfig.get("temu.gateway.cn"));
    }

    /** 接口 */
    public String jitmodeActivate() {
        return TemuRequester.send(TemuMethods.JITMODE_ACTIVATE, Map.of("mallId", 634418), TemuConfig.get("temu.gateway.cn"));
    }

    /** 订单列表 */
    public String purchaseOrderList() {
        return TemuRequester.send(TemuMethods.PURCHASE_ORDER_LIST, Map.of("pageNo", 1), TemuConfig.get("temu.gateway.cn"));
    }

    /** 接口 */
    public String shiporderCreate() {
        return TemuRequester.send(TemuMethods.SHIPORDER_CREATE, Map.of("mallId", 634418), TemuConfig.get("temu.gateway.cn"));
    }

    /** 商品 */
    public String goodsAddPropertyPartner() {
        return TemuRequester.send(TemuMethods.GOODS_ADD_PROPERTY, Map.of("pageNo", 1), TemuConfig.get("temu.gateway.partner"));
    }
}
