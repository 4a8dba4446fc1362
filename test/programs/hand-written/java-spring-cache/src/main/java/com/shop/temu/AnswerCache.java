package com.shop.temu;

import java.util.HashMap;
import java.util.Map;

public class AnswerCache {
    private final Map<String, String> answers = new HashMap<>();
    private final TemuTemplate template;
    private int misses;

    public AnswerCache(TemuTemplate template) {
        this.template = template;
    }

    public String get(String type, Map<String, ?> query) {
        if (template.ttl(type) <= 0) {
            return template.exchange(type, query);
        }
        return answers.computeIfAbsent(type + query, key -> {
            misses++;
            return template.exchange(type, query);
        });
    }

    public int misses() {
        return misses;
    }
}
