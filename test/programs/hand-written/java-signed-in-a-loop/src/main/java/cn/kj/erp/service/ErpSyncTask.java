package cn.kj.erp.service;

import cn.kj.erp.client.TemuClient;
import cn.kj.erp.config.ConfigLoader;
import cn.kj.erp.constant.Endpoints;
import java.util.Map;

public class ErpSyncTask {
    private final TemuClient client;

    public ErpSyncTask(TemuClient client) {
        this.client = client;
    }

    /** 商品 */
    public String getGoodsTopsellingSoldout() {
        return client.callApi(ConfigLoader.get("temu.api.get-goods-topselling-soldout"), Map.of("productSkuId", 100231), Endpoints.CN_URL);
    }

    /** 物流 */
    public String getLogisticsCompaniesEu() {
        return client.callApi(ConfigLoader.get("temu.api.get-logistics-companies"), Map.of("productId", 88001), Endpoints.EU_URL);
    }

    /** 物流 */
    public String getLogisticsTemplate() {
        return client.callApi(ConfigLoader.get("temu.api.get-logistics-template"), Map.of("mallId", 634418), Endpoints.CN_URL);
    }

    /** 商品 */
    public String getGoodsTopsellingSoldoutEu() {
        return client.callApi(ConfigLoader.get("temu.api.get-goods-topselling-soldout"), Map.of("mallId", 634418), Endpoints.EU_URL);
    }

    /** 物流 */
    public String getLogisticsTemplateEu() {
        return client.callApi(ConfigLoader.get("temu.api.get-logistics-template"), Map.of("mallId", 634418), Endpoints.EU_URL);
    }
}
