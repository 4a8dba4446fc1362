package com.setter;

import java.util.Map;
import org.springframework.web.client.RestTemplate;

public class HttpSender {
    public static String post(String url, Map<String, Object> params) {
        return new RestTemplate().postForObject(url, params, String.class);
    }
}
