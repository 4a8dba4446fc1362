package com.erp.temu;

import com.erp.temu.service.ErpSyncTask;

public class Main {
    public static void main(String[] args) {
        ErpSyncTask service = new ErpSyncTask();
        System.out.println(service.colorimageurlGet());
        System.out.println(service.goodsAdd());
        System.out.println(service.jitmodeActivate());
        System.out.println(service.purchaseOrderList());
        System.out.println(service.shiporderCreate());
        System.out.println(service.goodsAddPropertyPartner());
    }
}
