package app.temu;

import app.http.Sender;
import com.alibaba.fastjson2.JSON;
import java.util.HashMap;
import java.util.Map;

public class Temu {
    private final Sender sender;
    private final Shop shop;

    public Temu(Sender sender, Shop shop) {
        this.sender = sender;
        this.shop = shop;
    }

    public String addGoods(String name) {
        return post("bg.goods.add", Map.of("name", name));
    }

    public String send(String type, String name) {
        return post(type, Map.of("name", name));
    }

    public String mall() {
        return post("bg.mall.info.get", Map.of());
    }

    private String post(String type, Map<String, Object> data) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", type);
        body.put("data", data);
        body.put("shop", shop.name());
        return sender.send(shop.gateway(), JSON.toJSONString(body));
    }
}
