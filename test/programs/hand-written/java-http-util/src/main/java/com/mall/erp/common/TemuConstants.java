package com.mall.erp.common;

public interface TemuConstants {
    String CN_URL = "https://openapi.kuajingmaihuo.com/openapi/router";
    String US_URL = "https://openapi-b-us.temu.com/openapi/router";

    String APP_KEY = "app-1";
    String TOKEN = "token-1";
    String US_TOKEN = "token-us";

    // 活动
    String ACTIVITY_LIST = "bg.marketing.activity.list.get";
    String ACTIVITY_PRODUCT = "bg.marketing.activity.product.get";
    // 订单
    String ORDER_LIST = "bg.order.list.get";
    String ORDER_DETAIL = "bg.order.detail.get";
}
