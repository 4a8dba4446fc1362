package com.wanliu.sync.config;

public record Mall(String name, String gateway, String appKey, String appSecret, String accessToken) {
}
