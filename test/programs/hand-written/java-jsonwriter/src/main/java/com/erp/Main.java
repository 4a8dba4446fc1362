package com.erp;

import com.erp.temu.TemuGateway;
import java.util.List;
import java.util.Map;

public class Main {
    public static void main(String[] args) throws Exception {
        TemuGateway gateway = new TemuGateway();
        for (String type : List.of("bg.goods.add", "bg.goods.catsmandatory.get", "bg.goods.cats.get")) {
            gateway.request(type, Map.of("lang", "zh"));
        }
    }
}
