package com.wanliu.sync.constant;

/**
 * Temu 开放平台接口
 */
public final class InterfaceNames {
    private InterfaceNames() {}

    /** 调价单列表 */
    public static final String ADJUST_PAGE = "bg.semi.adjust.price.page.query";
    /** 打开JIT */
    public static final String JIT_OPEN = "bg.jitmode.activate";
    /** 库存查询 */
    public static final String STOCK_GET = "bg.goods.quantity.get";
    /** 订单列表 */
    public static final String ORDER_LIST = "bg.order.list.get";
    /** 售后单 */
    public static final String AFTERSALES = "bg.aftersales.list.get";
}
