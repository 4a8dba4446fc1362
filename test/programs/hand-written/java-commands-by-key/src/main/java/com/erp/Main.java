package com.erp;

import com.erp.temu.TemuClient;
import com.erp.temu.TemuCommands;
import java.util.Map;

public class Main {
    public static void main(String[] args) {
        TemuCommands commands = new TemuCommands(new TemuClient());
        commands.run("goodsDetail", "cn", Map.of("productId", 7));
        commands.run("mallInfo", "cn", Map.of());
        commands.run("mallInfo", "us", Map.of());
    }
}
