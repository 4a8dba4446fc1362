package com.erp.temu;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

public class TemuTemplate {
    private final RestTemplate rest = new RestTemplate();
    private final TemuProperties properties;

    public TemuTemplate(TemuProperties properties) {
        this.properties = properties;
    }

    public String call(TemuCommand command) {
        Map<String, Object> body = new HashMap<>();
        body.put("app_key", properties.getAppKey());
        body.put("type", command.getType());
        command.getArgs().forEach(body::put);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<String> response = rest.postForEntity(properties.getBaseUrl(), new HttpEntity<>(body, headers), String.class);
        return response.getBody();
    }
}
