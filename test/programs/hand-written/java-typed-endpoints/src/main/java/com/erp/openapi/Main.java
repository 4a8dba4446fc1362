package com.erp.openapi;

import com.erp.openapi.core.Exchange;
import com.erp.openapi.core.Region;
import com.erp.openapi.model.GoodsQuery;
import com.erp.openapi.model.OrderQuery;

public class Main {
    public static void main(String[] args) {
        Exchange china = new Exchange(Region.CN, "key-cn");
        Exchange america = new Exchange(Region.US, "key-us");

        System.out.println(china.run(Endpoints.GOODS, new GoodsQuery(1, 20)));
        System.out.println(china.run(Endpoints.ORDERS, new OrderQuery(2)));
        System.out.println(america.run(Endpoints.GOODS, new GoodsQuery(1, 20)));
        System.out.println(america.run(Endpoints.ORDERS, new OrderQuery(2)));
    }
}
