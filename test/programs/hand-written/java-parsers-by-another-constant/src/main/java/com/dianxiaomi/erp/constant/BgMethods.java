package com.dianxiaomi.erp.constant;

public enum BgMethods {
    EDIT_SUBMIT("bg.goods.edit.task.submit", "提交修改单", 5000),
    EDIT_PICTURES("bg.goods.edit.pictures.submit", "修改素材", 3000),
    ORDER_DETAIL("bg.order.detail.get", "订单详情", 3000),
    MALL_INFO("bg.mall.info.get", "店铺信息", 15000),
    US_EDIT_PICTURES("bg.goods.edit.pictures.submit", "修改素材(US)", 3000),
    US_MALL_INFO("bg.mall.info.get", "店铺信息(US)", 3000);

    private final String type;
    private final String desc;
    private final int timeout;

    BgMethods(String type, String desc, int timeout) {
        this.type = type;
        this.desc = desc;
        this.timeout = timeout;
    }

    public String getType() {
        return type;
    }

    public String getDesc() {
        return desc;
    }

    public int getTimeout() {
        return timeout;
    }

    public static BgMethods of(String type) {
        for (BgMethods t : values()) {
            if (t.type.equals(type)) return t;
        }
        throw new IllegalArgumentException("未知接口: " + type);
    }
}
