package cn.haitong.erp;

public class LogisticsService extends BaseService {
    public LogisticsService(TemuOpenClient client) {
        super(client);
    }

    /** 确认发货，调用bg.logistics.shipment.confirm */
    public String runShipConfirm() {
        return run(BgMethods.LogisticsApi.SHIP_CONFIRM, "sendType", 0, "trackingNumber", "YT2100001");
    }
}
