package cn.kuajing.temu;

import java.util.HashMap;
import java.util.Map;

public class OrderSync {
    private final TemuClient client;

    public OrderSync(TemuClient client) {
        this.client = client;
    }

    public String shiporderCreate() {
        return client.call("bg.shiporder.create", new HashMap<>(Map.of("pageNo", 1, "pageSize", 50)));
    }

    public String jitmodeActivate() {
        return client.call("bg.jitmode.activate", Map.of("page", 1));
    }

    public void run() {
        System.out.println(shiporderCreate());
        System.out.println(jitmodeActivate());
    }
}
