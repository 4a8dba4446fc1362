package com.erp.api;

public abstract class TemuResponse {
    private String body;

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isSuccess() {
        return body != null && body.contains("\"success\":true");
    }
}
