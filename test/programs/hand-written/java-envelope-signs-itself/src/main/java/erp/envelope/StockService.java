package erp.envelope;

import java.util.Map;

public class StockService {
    private final TemuClient client;

    public StockService(TemuClient client) {
        this.client = client;
    }

    /** 库存 */
    public void stock() throws Exception {
        client.call("bg.goods.quantity.get", Map.of("productSkcId", 8001));
    }

    /** 订单 */
    public void orders() throws Exception {
        client.call("bg.order.list.get", Map.of("page", 1));
    }
}
