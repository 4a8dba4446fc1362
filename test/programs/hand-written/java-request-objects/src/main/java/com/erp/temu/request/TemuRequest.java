package com.erp.temu.request;

import java.util.Map;

public interface TemuRequest {
    String getApiType();

    Map<String, Object> getParams();
}
