package cn.kuajing.temu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

public class EventBus {
    private final Map<String, List<Consumer<Object>>> listeners = new HashMap<>();

    public void on(String event, Consumer<Object> listener) {
        listeners.computeIfAbsent(event, k -> new ArrayList<>()).add(listener);
    }

    public void emit(String event, Object data) {
        for (Consumer<Object> l : listeners.getOrDefault(event, List.of())) {
            l.accept(data);
        }
    }
}
