package io.wanliu.temu;

public class Store {
    private final String name;
    private final String gateway;
    private final String appKey;
    private final String appSecret;
    private final String accessToken;

    public Store(String name, String gateway, String appKey, String appSecret, String accessToken) {
        this.name = name;
        this.gateway = gateway;
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.accessToken = accessToken;
    }

    public String name() {
        return name;
    }

    public String gateway() {
        return gateway;
    }

    public String appKey() {
        return appKey;
    }

    public String appSecret() {
        return appSecret;
    }

    public String accessToken() {
        return accessToken;
    }
}
