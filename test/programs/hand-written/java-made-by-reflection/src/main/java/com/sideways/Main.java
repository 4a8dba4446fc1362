package com.sideways;

public class Main {
    static Client made(String host) throws Exception {
        return Client.class.getConstructor(String.class).newInstance("https://" + host + "/openapi/router");
    }

    public static void main(String[] args) throws Exception {
        Client cn = new Client("https://openapi.kuajingmaihuo.com/openapi/router");
        Client us = made("openapi-b-us.temu.com");
        cn.send("bg.goods.list.get");
        cn.send("bg.order.list.get");
        us.send("bg.goods.list.get");
        us.send("bg.goods.detail.get");
    }
}
