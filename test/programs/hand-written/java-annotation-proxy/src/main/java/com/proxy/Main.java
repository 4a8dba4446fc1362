package com.proxy;

import com.proxy.api.CnApi;
import com.proxy.api.EuApi;
import com.proxy.core.ApiProxy;

public class Main {
    public static void main(String[] args) {
        CnApi cn = ApiProxy.create(CnApi.class);
        EuApi eu = ApiProxy.create(EuApi.class);

        System.out.println("mall " + cn.mallInfo());
        System.out.println("detail " + cn.goodsDetail(5L));
        System.out.println("migrate " + cn.migrate(5L));
        System.out.println("eu orders " + eu.orders(1));
    }
}
