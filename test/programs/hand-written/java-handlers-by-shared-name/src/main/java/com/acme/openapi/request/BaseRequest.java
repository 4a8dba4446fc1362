package com.acme.openapi.request;

import java.util.LinkedHashMap;
import java.util.Map;

public abstract class BaseRequest {
    private final String apiType;
    protected final Map<String, Object> fields = new LinkedHashMap<>();

    protected BaseRequest(String apiType) {
        this.apiType = apiType;
    }

    public String apiName() {
        return apiType;
    }

    public Map<String, Object> toMap() {
        return fields;
    }
}
