package cn.yunqi.oms.service;

import cn.yunqi.oms.client.Invoker;
import cn.yunqi.oms.constant.TemuApi;
import java.util.List;
import java.util.Map;

public class ActivityService extends BaseService {
    public ActivityService(Invoker client) {
        super(client);
    }

    /** 活动商品 */
    public String handleActProduct() {
        return run(TemuApi.ACT_PRODUCT, "activityType", 1, "rowCount", 50);
    }

    /** 活动报名 */
    public String actEnroll() {
        return run(TemuApi.ACT_ENROLL, "activityType", 1, "productList", List.of(Map.of("productId", 601, "activityStock", 30)));
    }

    /** 活动商品(US) */
    public String syncUsActProduct() {
        return run(TemuApi.US_ACT_PRODUCT, "activityType", 1, "rowCount", 50);
    }
}
