package com.yunqi.temu;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestTemplate;

public class HttpTool {
    private static final RestTemplate HTTP = new RestTemplate();

    public static String post(String url, String payload, int timeout) {
        try {
            HttpHeaders headers = new HttpHeaders();
            headers.setContentType(MediaType.APPLICATION_JSON);
            HttpEntity<String> entity = new HttpEntity<>(payload, headers);
            return HTTP.postForObject(url, entity, String.class);
        } catch (Exception e) {
            throw new IllegalStateException("请求失败: " + url, e);
        }
    }
}
