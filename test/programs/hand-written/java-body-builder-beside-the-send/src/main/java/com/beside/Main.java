package com.beside;

import java.util.Map;

public class Main {
    public static void main(String[] args) {
        Client.call("bg.goods.add", Map.of("goodsName", "dress"));
        Client.call("bg.order.list.get", Map.of("pageNumber", 1));
    }
}
