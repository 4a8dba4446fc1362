package erp.settings;

import java.util.Map;

public class Main {
    public static void main(String[] args) throws Exception {
        TemuClient cn = new TemuClient("cn");
        TemuClient us = new TemuClient("us");
        cn.call("bg.goods.add", Map.of("productName", "T"));
        cn.call("bg.order.list.get", Map.of("page", "1"));
        cn.call("bg.goods.quantity.get", Map.of("productSkcId", "8001"));
        us.call("bg.goods.quantity.get", Map.of("productSkcId", "8001"));
    }
}
