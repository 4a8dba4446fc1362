package erp.temu;

import com.alibaba.fastjson.JSONObject;

public class Client {
    private final Http http = new Http();

    public String execute(Request request, Shop shop) throws Exception {
        String apiUrl = shop.getUrl();
        String type = request.getType();
        JSONObject params = request.getParams();
        if (params == null) {
            params = new JSONObject();
        }
        String sign = Signs.of(shop.getKey(), type, params);
        params.put("app_key", shop.getKey());
        params.put("type", type);
        params.put("sign", sign);
        return http.post(apiUrl, params.toJSONString());
    }
}
