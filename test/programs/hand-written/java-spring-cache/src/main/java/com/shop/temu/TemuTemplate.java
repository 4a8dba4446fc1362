package com.shop.temu;

import com.shop.config.TemuProperties;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestTemplate;

public class TemuTemplate {
    private final RestTemplate rest = new RestTemplate();
    private final TemuProperties properties;

    public TemuTemplate(TemuProperties properties) {
        this.properties = properties;
    }

    public int ttl(String type) {
        return properties.getTtl(type);
    }

    public String exchange(String type, Map<String, ?> query) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", type);
        query.forEach(body::put);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.exchange(properties.getGateway(), HttpMethod.POST, new HttpEntity<>(body, headers), String.class).getBody();
    }
}
