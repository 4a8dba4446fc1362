package com.wanliu.sync;

import com.wanliu.sync.client.BgConnector;
import com.wanliu.sync.config.ShopRepository;
import com.wanliu.sync.constant.InterfaceNames;
import java.util.Map;

public class Main {
    public static void main(String[] args) throws Exception {
        BgConnector mainClient = new BgConnector(ShopRepository.find("main"));
        mainClient.send(InterfaceNames.ADJUST_PAGE, Map.of("pageInfo", Map.of("pageNo", 1, "pageSize", 20)));
        System.out.println("订单列表：" + mainClient.send(InterfaceNames.ORDER_LIST, Map.of("pageNumber", 1, "pageSize", 50)));
        mainClient.send(InterfaceNames.JIT_OPEN, Map.of("productSkcId", 8001));
        mainClient.send(InterfaceNames.STOCK_GET, Map.of("productSkcId", 8001));
        mainClient.send(InterfaceNames.AFTERSALES, Map.of("pageNo", 1, "pageSize", 20));
        System.out.println("售后单：" + mainClient.send(InterfaceNames.AFTERSALES, Map.of("pageNo", 1, "pageSize", 20)));
    }
}
