package cn.hutool.core.map;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

public final class MapUtil {
    private MapUtil() {
    }

    public static <K, V> MapBuilder<K, V> builder(Map<K, V> map) {
        return new MapBuilder<>(map);
    }

    public static <K, V> TreeMap<K, V> sort(Map<K, V> map) {
        return new TreeMap<>(map);
    }

    public static <K, V> HashMap<K, V> of(K key, V value) {
        HashMap<K, V> map = new HashMap<>();
        map.put(key, value);
        return map;
    }
}
