package com.erp;

import com.erp.oms.client.TemuClient;
import com.erp.oms.client.TemuEntity;

public class Main {
    public static void main(String[] args) {
        TemuClient client = new TemuClient("key", "secret", "token");
        TemuEntity page = new TemuEntity();
        page.setPage(1);
        client.getGoodsList(page);
        client.getCats(new TemuEntity());
        client.getOrderList(new TemuEntity());
    }
}
