package cn.hutool.core.map;

import java.util.Map;

public class MapBuilder<K, V> {
    private final Map<K, V> map;

    MapBuilder(Map<K, V> map) {
        this.map = map;
    }

    public MapBuilder<K, V> put(K key, V value) {
        map.put(key, value);
        return this;
    }

    public MapBuilder<K, V> putAll(Map<K, V> entries) {
        map.putAll(entries);
        return this;
    }

    public Map<K, V> build() {
        return map;
    }
}
