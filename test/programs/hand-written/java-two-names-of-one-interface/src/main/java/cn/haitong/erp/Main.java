package cn.haitong.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class Main {
    public static void main(String[] args) throws Exception {
        TemuOpenClient client = new CnTemuOpenClient();
        TemuOpenClient globalClient = new GlobalTemuOpenClient();
        TemuOpenClient fullClient = new FullManagedTemuOpenClient();
        LogisticsService logisticsService = new LogisticsService(client);
        CategoryService categoryService = new CategoryService(client);
        GoodsService globalGoodsService = new GoodsService(globalClient);
        GoodsService goodsService = new GoodsService(client);
        ReviewService fullReviewService = new ReviewService(fullClient);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        List<Future<String>> futures = new ArrayList<>();
        futures.add(pool.submit(() -> logisticsService.runShipConfirm()));
        futures.add(pool.submit(() -> categoryService.doPhotoCate()));
        futures.add(pool.submit(() -> globalGoodsService.globalGoodsAdd()));
        futures.add(pool.submit(() -> goodsService.goodsAdd()));
        futures.add(pool.submit(() -> fullReviewService.syncReviewReject()));
        futures.add(pool.submit(() -> fullReviewService.syncReviewReject()));
        for (Future<String> f : futures) {
            System.out.println(f.get().length());
        }
        pool.shutdown();
        System.out.println("同步完成");
    }
}
