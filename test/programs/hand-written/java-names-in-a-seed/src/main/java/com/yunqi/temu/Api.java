package com.yunqi.temu;

import java.util.Map;

@FunctionalInterface
public interface Api {
    String execute(String type, Map<String, Object> biz);
}
