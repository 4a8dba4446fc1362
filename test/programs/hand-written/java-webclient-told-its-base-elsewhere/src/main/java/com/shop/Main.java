package com.shop;

import java.util.HashMap;
import java.util.Map;
import org.springframework.web.reactive.function.client.WebClient;

public class Main {
    public static void main(String[] args) {
        TemuClient cn = new TemuClient(WebClient.builder(), "https://openapi.kuajingmaihuo.com");
        TemuClient us = new TemuClient(WebClient.builder(), "https://openapi-b-us.temu.com");
        Map<String, Object> page = new HashMap<>();
        page.put("page", 1);
        System.out.println(cn.call("bg.goods.list.get", page));
        System.out.println(cn.call("bg.mall.info.get", new HashMap<>()));
        System.out.println(us.call("bg.order.list.get", page));
    }
}
