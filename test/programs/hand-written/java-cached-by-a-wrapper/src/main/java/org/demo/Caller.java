package org.demo;

import java.util.Map;

@FunctionalInterface
public interface Caller {
    String call(Shop shop, String type, Map<String, Object> biz);
}
