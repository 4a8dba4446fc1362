package com.a.core;

public class Ctx {
    final String url;
    final String token;

    public Ctx(String url, String token) {
        this.url = url;
        this.token = token;
    }
}
