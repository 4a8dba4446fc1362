package io.wanliu.temu;

public class LogisticsService {
    private final TypeCaller client;

    public LogisticsService(TypeCaller client) {
        this.client = client;
    }

    /** 确认发货 */
    public String runShipConfirm() {
        return RequestSender.send(client, new Requests.ShipConfirmRequest());
    }
}
