package cn.kuajing.temu;

import java.util.HashMap;
import java.util.Map;

public class GoodsService {
    private final TemuClient client;

    public GoodsService(TemuClient client) {
        this.client = client;
    }

    public String goodsDetailGet() {
        return client.call("bg.goods.detail.get", Map.of("page", 1));
    }

    public void run() {
        System.out.println(goodsDetailGet());
    }
}
