package cn.yunqi.oms.client;

import java.util.Map;

@FunctionalInterface
public interface Invoker {
    String doCall(String type, Map<String, Object> biz);
}
