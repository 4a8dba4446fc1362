package com.acme.temu;

import com.acme.repo.ShopRow;
import com.alibaba.fastjson2.JSONObject;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestTemplate;

public class TemuTemplate {
    private final RestTemplate rest = new RestTemplate();
    private final ShopRow shop;

    public TemuTemplate(ShopRow shop) {
        this.shop = shop;
    }

    public <T> T execute(String type, Map<String, Object> biz, Function<String, T> mapper) {
        JSONObject body = new JSONObject();
        body.putAll(biz);
        body.put("type", type);
        body.put("app_key", shop.appKey());
        body.put("timestamp", System.currentTimeMillis() / 1000);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        String answer = rest.postForObject(Gateways.of(shop.site()), new HttpEntity<>(body.toJSONString(), headers), String.class);
        return mapper.apply(answer);
    }
}
