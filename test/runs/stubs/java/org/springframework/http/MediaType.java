package org.springframework.http;

public final class MediaType {
    public static final MediaType APPLICATION_JSON = new MediaType("application/json");
    public static final MediaType APPLICATION_FORM_URLENCODED = new MediaType("application/x-www-form-urlencoded");

    private final String text;

    private MediaType(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
