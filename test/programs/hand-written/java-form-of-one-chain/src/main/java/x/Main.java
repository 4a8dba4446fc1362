package x;

public class Main {
    public static void main(String[] args) throws Exception {
        TemuClient cn = new TemuClient("https://openapi.kuajingmaihuo.com");
        TemuClient us = new TemuClient("https://openapi-b-us.temu.com");
        cn.call("bg.goods.list.get", "1");
        cn.call("bg.order.list.v2.get", "2");
        us.call("bg.goods.detail.get", "3");
    }
}
