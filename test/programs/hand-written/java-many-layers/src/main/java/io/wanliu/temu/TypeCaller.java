package io.wanliu.temu;

import java.util.Map;

@FunctionalInterface
public interface TypeCaller {
    String invoke(String type, Map<String, Object> biz);
}
