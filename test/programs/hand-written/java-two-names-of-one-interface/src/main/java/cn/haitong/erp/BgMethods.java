package cn.haitong.erp;

public interface BgMethods {
    /** Category 相关 */
    interface CategoryApi {
        String PHOTO_CATE = "bg.goods.photorecommendationcategory.get"; // 图片推荐类目
    }

    /** Goods 相关 */
    interface GoodsApi {
        String GOODS_ADD = "bg.goods.add"; // 发布商品
        String GLOBAL_GOODS_ADD = "bg.goods.add"; // 发布商品(GLOBAL)
    }

    /** Logistics 相关 */
    interface LogisticsApi {
        String SHIP_CONFIRM = "bg.logistics.shipment.confirm"; // 确认发货
    }

    /** Review 相关 */
    interface ReviewApi {
        String REVIEW_REJECT = "bg.price.review.reject"; // 重新申报
    }
}
