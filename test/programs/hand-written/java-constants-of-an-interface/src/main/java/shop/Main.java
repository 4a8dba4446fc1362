package shop;

import com.alibaba.fastjson.JSONObject;
import org.springframework.http.*;
import org.springframework.web.client.RestTemplate;

public class Main implements Types {
    private static final RestTemplate REST = new RestTemplate();

    private static String send(Gateway g, String type, Object... kv) {
        JSONObject o = new JSONObject();
        o.put("type", type);
        for (int i = 0; i < kv.length; i += 2) o.put((String) kv[i], kv[i + 1]);
        HttpHeaders h = new HttpHeaders();
        h.setContentType(MediaType.APPLICATION_JSON);
        return REST.exchange(g.url(), HttpMethod.POST, new HttpEntity<>(o.toJSONString(), h), String.class).getBody();
    }

    public static void main(String... args) {
        send(Gateway.CN, A, "page", 1);
        send(Gateway.CN, B);
        send(Gateway.US, C, "id", 7);
    }
}
