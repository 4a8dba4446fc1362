package org.apache.http.entity;

import org.apache.http.HttpEntity;

public class StringEntity implements HttpEntity {
    private final String text;

    public StringEntity(String text, String charset) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
