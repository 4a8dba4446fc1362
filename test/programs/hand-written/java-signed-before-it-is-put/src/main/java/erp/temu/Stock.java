package erp.temu;

import com.alibaba.fastjson.JSONObject;

public class Stock {
    private final Client client = new Client();

    public String quantity(Shop shop, JSONObject biz) throws Exception {
        String type = "bg.goods.quantity.get";
        Request request = new Request();
        request.setType(type);
        request.setParams(biz);
        return client.execute(request, shop);
    }

    public String orders(Shop shop, JSONObject biz) throws Exception {
        String type = "bg.order.list.v2.get";
        Request request = new Request();
        request.setType(type);
        request.setParams(biz);
        return client.execute(request, shop);
    }
}
