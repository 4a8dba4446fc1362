package io.wanliu.temu;

public class ActivityService {
    private final TypeCaller client;

    public ActivityService(TypeCaller client) {
        this.client = client;
    }

    /** 活动商品 */
    public String runActProduct() {
        return RequestSender.send(client, new Requests.ActProductRequest());
    }

    /** 活动详情 */
    public String syncActDetail() {
        return RequestSender.send(client, new Requests.ActDetailRequest());
    }
}
