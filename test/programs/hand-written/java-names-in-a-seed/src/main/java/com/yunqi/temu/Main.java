package com.yunqi.temu;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class Main {
    public static void main(String[] args) throws Exception {
        Api mainClient = Middlewares.apply(BgApiClient.builder().app("ak_cn148", "sk211374").token("tk_cn_2774").build());
        Api usClient = Middlewares.apply(BgApiClient.builder().gateway(Env.get("BG_US_GATEWAY", "https://openapi-b-us.temu.com/openapi/router")).app("ak_os409", "sk458075").token("tk_os_1334").build());
        Api managedClient = Middlewares.apply(BgApiClient.builder().app("ak_full898", "sk109799").token("tk_full_8161").build());
        StockService stockService = new StockService(mainClient);
        LogisticsService logisticsService = new LogisticsService(mainClient);
        LogisticsService usLogisticsService = new LogisticsService(usClient);
        ReviewService managedReviewService = new ReviewService(managedClient);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        List<Future<String>> futures = new ArrayList<>();
        futures.add(pool.submit(() -> stockService.syncJitOpen()));
        futures.add(pool.submit(() -> logisticsService.syncCarriers()));
        futures.add(pool.submit(() -> usLogisticsService.syncCarriers()));
        futures.add(pool.submit(() -> stockService.runStockAdd()));
        futures.add(pool.submit(() -> managedReviewService.syncReviewReject()));
        futures.add(pool.submit(() -> managedReviewService.doReviewPage()));
        for (Future<String> f : futures) {
            System.out.println(f.get().length());
        }
        pool.shutdown();
        System.out.println("同步完成");
    }
}
