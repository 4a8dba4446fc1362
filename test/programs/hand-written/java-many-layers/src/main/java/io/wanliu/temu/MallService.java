package io.wanliu.temu;

public class MallService {
    private final TypeCaller client;

    public MallService(TypeCaller client) {
        this.client = client;
    }

    /** 店铺信息 */
    public String doMallInfo() {
        return RequestSender.send(client, new Requests.MallInfoRequest());
    }
}
