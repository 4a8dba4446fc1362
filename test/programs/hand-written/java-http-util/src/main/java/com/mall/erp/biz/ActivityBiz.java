package com.mall.erp.biz;

import com.mall.erp.common.TemuConstants;
import com.mall.erp.common.TemuHttpUtil;
import java.util.HashMap;
import java.util.Map;

public class ActivityBiz {

    public static void syncActivities() {
        Map<String, Object> data = new HashMap<>();
        data.put("activityType", 1);
        TemuHttpUtil.postCn(TemuConstants.ACTIVITY_LIST, data);
    }

    public static void syncProducts(Long activityId) {
        Map<String, Object> data = new HashMap<>();
        data.put("activityThematicId", activityId);
        data.put("rowCount", 50);
        TemuHttpUtil.postCn(TemuConstants.ACTIVITY_PRODUCT, data);
    }
}
