package cn.kuajing.temu;

import java.util.Map;

@FunctionalInterface
public interface TypeCaller {
    String request(String type, Map<String, Object> biz);
}
