package com.erp.temu;

import com.erp.json.JsonWriter;
import com.erp.net.Http;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public class TemuGateway {
    private static final String DEFAULT_URL = "https://openapi.kuajingmaihuo.com/openapi/router";
    private final String url = Optional.ofNullable(System.getenv("TEMU_URL")).filter(u -> !u.isBlank()).orElse(DEFAULT_URL);

    public String request(String type, Map<String, ?> data) throws Exception {
        Map<String, Object> root = new HashMap<>();
        root.put("type", type);
        root.put("data", data);
        JsonWriter writer = new JsonWriter();
        writer.write(root);
        return new Http().post(url, writer.toString());
    }
}
