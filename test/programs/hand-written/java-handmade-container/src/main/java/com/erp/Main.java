package com.erp;

import com.erp.di.Container;
import com.erp.service.CatalogueService;
import com.erp.service.OrderService;
import com.erp.temu.ShopProfile;
import com.erp.temu.TemuGateway;

public class Main {

    public static void main(String[] args) {
        for (ShopProfile profile : ShopProfile.all()) {
            Container container = wire(profile);
            container.get(CatalogueService.class).pull();
            container.get(OrderService.class).pull();
        }
    }

    /** 每个店铺一个容器 */
    private static Container wire(ShopProfile profile) {
        Container container = new Container();
        container.bind(ShopProfile.class, c -> profile);
        container.bind(TemuGateway.class, c -> new TemuGateway(c.get(ShopProfile.class)));
        container.bind(CatalogueService.class, c -> new CatalogueService(c.get(TemuGateway.class)));
        container.bind(OrderService.class, c -> new OrderService(c.get(TemuGateway.class)));
        return container;
    }
}
