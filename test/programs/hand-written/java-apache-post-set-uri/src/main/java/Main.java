import java.util.Map;

public class Main {
    public static void main(String[] args) throws Exception {
        TemuClient cn = new TemuClient("https://openapi.kuajingmaihuo.com/openapi/router");
        TemuClient us = new TemuClient("https://openapi-b-us.temu.com/openapi/router");
        cn.call("bg.goods.list.get", Map.of("page", 1));
        cn.call("bg.mall.info.get", Map.of());
        us.call("bg.goods.list.get", Map.of("page", 1));
    }
}
