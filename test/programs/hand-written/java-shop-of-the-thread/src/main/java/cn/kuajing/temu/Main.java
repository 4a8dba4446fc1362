package cn.kuajing.temu;

import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

public class Main {
    public static void main(String[] args) throws Exception {
        for (Shop shop : Shops.all()) {
            ShopContext.set(shop);
            TemuClient client = new TemuClient();
            OrderSync s0 = new OrderSync(client);
            GoodsService s1 = new GoodsService(client);
            s0.run();
            s1.run();
        }
    }
}
