package cn.haitong.erp;

public class ReviewService extends BaseService {
    public ReviewService(TemuOpenClient client) {
        super(client);
    }

    /** 重新申报 */
    public String syncReviewReject() {
        return run(BgMethods.ReviewApi.REVIEW_REJECT, "orderId", 3302, "newSupplierPrice", 2599);
    }
}
