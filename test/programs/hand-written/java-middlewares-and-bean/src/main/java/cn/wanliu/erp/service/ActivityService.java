package cn.wanliu.erp.service;

import cn.wanliu.erp.client.ApiPort;
import cn.wanliu.erp.constant.InterfaceNames;
import java.util.Arrays;
import java.util.Map;

public class ActivityService {
    private final ApiPort client;

    public ActivityService(ApiPort client) {
        this.client = client;
    }

    /** 报名记录 */
    public String handleActEnrollList() {
        return client.invoke(InterfaceNames.ACT_ENROLL_LIST, Map.of("pageNo", 1, "pageSize", 10));
    }

    /** 活动报名，调用bg.marketing.activity.enroll.submit */
    public String handleActEnroll() {
        String apiType = InterfaceNames.ACT_ENROLL;
        System.out.println("调用 " + apiType);
        return client.invoke(apiType, Map.of("activityType", 1, "productList", Arrays.asList(Map.of("productId", 601, "activityStock", 30))));
    }
}
