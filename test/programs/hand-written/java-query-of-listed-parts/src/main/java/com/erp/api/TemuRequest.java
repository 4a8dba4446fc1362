package com.erp.api;

import java.util.Map;

public interface TemuRequest<T extends TemuResponse> {
    String getApiMethodName();

    Map<String, String> getTextParams();

    Class<T> getResponseClass();

    void check() throws ApiException;
}
