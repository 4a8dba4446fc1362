package com.erp;

import com.erp.api.ApiException;
import com.erp.api.DefaultTemuClient;
import com.erp.api.TemuClient;
import com.erp.api.request.GoodsCatsGetRequest;
import com.erp.api.request.GoodsListGetRequest;

public class Main {
    private static final String SERVER = "https://openapi.kuajingmaihuo.com/openapi/router";

    public static void main(String[] args) throws ApiException {
        TemuClient client = new DefaultTemuClient(SERVER, "k", "s");
        GoodsListGetRequest req = new GoodsListGetRequest();
        req.setPage(1);
        System.out.println(client.execute(req, "token").isSuccess());
        GoodsCatsGetRequest cats = new GoodsCatsGetRequest();
        cats.setParentCatId(0L);
        System.out.println(client.execute(cats).isSuccess());
        TemuClient us = new DefaultTemuClient("https://openapi-b-us.temu.com/openapi/router", "k2", "s2");
        GoodsListGetRequest usReq = new GoodsListGetRequest();
        usReq.setPage(2);
        System.out.println(us.execute(usReq, "us-token").isSuccess());
    }
}
