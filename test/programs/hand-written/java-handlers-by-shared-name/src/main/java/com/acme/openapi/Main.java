package com.acme.openapi;

import com.acme.openapi.client.TemuGateway;
import com.acme.openapi.constant.Gateways;
import com.acme.openapi.request.ColorimageurlGetRequest;
import com.acme.openapi.request.GoodsCatsmandatoryGetRequest;
import com.acme.openapi.request.OrderDetailGetRequest;
import com.acme.openapi.request.PurchaseOrderListGetRequest;
import com.acme.openapi.request.SemiAdjustPricePageQueryRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

public class Main {
    public static void main(String[] args) {
        TemuGateway client = TemuGateway.getInstance();
        Map<String, Supplier<String>> jobs = new LinkedHashMap<>();
        jobs.put("接口0", () -> client.executeRequest(new ColorimageurlGetRequest().productId(88001), Gateways.US_URL));
        jobs.put("价格1", () -> client.executeRequest(new SemiAdjustPricePageQueryRequest().productId(88001), Gateways.CN_URL));
        jobs.put("接口2", () -> client.executeRequest(new ColorimageurlGetRequest().pageNo(1), Gateways.CN_URL));
        jobs.put("订单列表3", () -> client.executeRequest(new PurchaseOrderListGetRequest().productSkuId(100231), Gateways.CN_URL));
        jobs.put("订单详情4", () -> client.executeRequest(new OrderDetailGetRequest().productId(88001), Gateways.CN_URL));
        jobs.put("订单详情5", () -> client.executeRequest(new OrderDetailGetRequest().pageSize(20), Gateways.US_URL));
        jobs.put("商品6", () -> client.executeRequest(new GoodsCatsmandatoryGetRequest().pageNo(1), Gateways.CN_URL));
        jobs.put("价格7", () -> client.executeRequest(new SemiAdjustPricePageQueryRequest().pageNo(1), Gateways.US_URL));
        jobs.forEach((name, job) -> System.out.println(name + job.get()));
    }
}
