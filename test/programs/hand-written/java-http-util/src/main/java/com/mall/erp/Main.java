package com.mall.erp;

import com.mall.erp.biz.ActivityBiz;
import com.mall.erp.biz.OrderBiz;

public class Main {
    public static void main(String[] args) {
        ActivityBiz.syncActivities();
        ActivityBiz.syncProducts(33L);
        OrderBiz.syncCn();
        OrderBiz.syncUs();
    }
}
