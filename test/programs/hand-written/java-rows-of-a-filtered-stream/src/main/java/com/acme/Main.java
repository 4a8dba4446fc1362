package com.acme;

import com.acme.repo.ShopRepository;
import com.acme.repo.ShopRow;
import com.acme.temu.GoodsFacade;
import com.acme.temu.TemuTemplate;

public class Main {
    public static void main(String[] args) {
        ShopRepository repository = new ShopRepository();
        for (ShopRow shop : repository.findEnabled()) {
            GoodsFacade facade = new GoodsFacade(new TemuTemplate(shop));
            System.out.println(shop.name() + " 列表 " + facade.list(1));
            System.out.println(shop.name() + " 详情 " + facade.detail(1001));
            System.out.println(shop.name() + " 店铺 " + facade.mall());
        }
    }
}
