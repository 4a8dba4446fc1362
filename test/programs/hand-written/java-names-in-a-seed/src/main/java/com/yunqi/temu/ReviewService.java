package com.yunqi.temu;

import java.util.HashMap;
import java.util.Map;

public class ReviewService {
    private final Api client;

    public ReviewService(Api client) {
        this.client = client;
    }

    /** 重新申报 */
    public String syncReviewReject() {
        Map<String, Object> biz = new HashMap<>();
        biz.put("orderId", 3302);
        biz.put("newSupplierPrice", 2599);
        return client.execute(BgMethods.get("api.review_reject"), biz);
    }

    /** 核价单列表，调用bg.price.review.page.query */
    public String doReviewPage() {
        Map<String, Object> biz = new HashMap<>();
        biz.put("pageNo", 1);
        biz.put("pageSize", 20);
        return client.execute(BgMethods.get("api.review_page"), biz);
    }
}
