package com.erp.temu;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

public class TemuCommands {
    private final Map<String, BiFunction<String, Map<String, Object>, String>> commands = new HashMap<>();

    public TemuCommands(TemuClient client) {
        commands.put("goodsDetail", (site, args) -> client.call(site, "bg.goods.detail.get", args));
        commands.put("mallInfo", (site, args) -> client.call(site, "bg.mall.info.get", args));
    }

    public String run(String name, String site, Map<String, Object> args) {
        BiFunction<String, Map<String, Object>, String> command = commands.get(name);
        return command.apply(site, args);
    }
}
