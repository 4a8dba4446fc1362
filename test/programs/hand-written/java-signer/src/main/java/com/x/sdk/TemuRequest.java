package com.x.sdk;

import java.util.Map;

public interface TemuRequest {
    String getApiMethod();

    Map<String, String> getTextParams();
}
