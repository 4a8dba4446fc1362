package com.acme.openapi;

import com.acme.openapi.client.KjmhClient;
import com.acme.openapi.service.ProductManager;

public class Main {
    public static void main(String[] args) {
        ProductManager service = new ProductManager(new KjmhClient());
        System.out.println(service.goodsAddProperty());
        System.out.println(service.aftersalesList());
        System.out.println(service.goodsVideoUploadSign());
        System.out.println(service.goodsQuantity());
        System.out.println(service.goodsAttrsEu());
        System.out.println(service.goodsQuantityEu());
        System.out.println(service.orderDetail());
    }
}
