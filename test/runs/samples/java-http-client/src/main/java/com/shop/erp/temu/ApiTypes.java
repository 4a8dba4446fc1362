package com.shop.erp.temu;

public final class ApiTypes {
    public static final String GOODS_ADD = "bg.goods.add";
    public static final String STOCK_GET = "bg.goods.quantity.get";
    public static final String ORDER_LIST = "bg.order.list.get";

    private ApiTypes() {
    }
}
