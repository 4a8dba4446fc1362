package erp;

import java.util.Map;

public class Main {
    public static void main(String[] args) throws Exception {
        TemuClient client = new TemuClient(Settings.load("src/main/resources/temu.yml"));
        for (String name : new String[] {"goodsAdd", "orderList", "stock"}) {
            System.out.println(name + " " + client.call(name, Map.of("page", 1)));
        }
    }
}
