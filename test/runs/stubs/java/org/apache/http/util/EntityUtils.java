package org.apache.http.util;

import org.apache.http.HttpEntity;

public final class EntityUtils {
    private EntityUtils() {
    }

    public static String toString(HttpEntity entity, String charset) {
        return entity.text();
    }
}
