package com.erp;

import com.erp.temu.*;
import java.util.HashMap;
import java.util.Map;

public class Main {
    public static void main(String[] args) {
        TemuApi api = new TemuApi(new ShopConfig("CN", null));
        api.goodsDetail(7L);
        api.mall();
        TemuApi us = new TemuApi(new ShopConfig("US", "https://openapi-b-us.temu.com/openapi/router"));
        us.mall();
        us.goodsDetail(8L);
    }
}
