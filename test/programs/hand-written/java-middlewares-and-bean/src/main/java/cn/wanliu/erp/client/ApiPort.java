package cn.wanliu.erp.client;

import java.util.Map;

@FunctionalInterface
public interface ApiPort {
    String invoke(String type, Map<String, Object> biz);
}
