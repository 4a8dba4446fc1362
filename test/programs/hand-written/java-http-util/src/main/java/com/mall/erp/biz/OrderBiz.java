package com.mall.erp.biz;

import static com.mall.erp.common.TemuConstants.ORDER_DETAIL;
import static com.mall.erp.common.TemuConstants.ORDER_LIST;
import static com.mall.erp.common.TemuConstants.US_TOKEN;
import static com.mall.erp.common.TemuConstants.US_URL;

import com.mall.erp.common.TemuHttpUtil;
import java.util.Collections;

public class OrderBiz {

    public static void syncCn() {
        TemuHttpUtil.postCn(ORDER_LIST, null);
        TemuHttpUtil.postCn(ORDER_DETAIL, Collections.singletonMap("parentOrderSn", "PO-1"));
    }

    public static void syncUs() {
        TemuHttpUtil.post(US_URL, ORDER_LIST, US_TOKEN, null);
    }
}
