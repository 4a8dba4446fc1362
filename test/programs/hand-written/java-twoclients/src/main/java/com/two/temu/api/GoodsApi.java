package com.two.temu.api;

import com.two.temu.TemuClient;
import java.util.Map;

public class GoodsApi {
    private final TemuClient client;

    public GoodsApi(TemuClient client) {
        this.client = client;
    }

    public String update(long id) {
        return client.request("bg.goods.update", Map.of("id", id));
    }
}
