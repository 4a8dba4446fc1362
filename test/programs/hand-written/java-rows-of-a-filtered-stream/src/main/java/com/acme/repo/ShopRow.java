package com.acme.repo;

public record ShopRow(long id, String name, String site, String appKey, String appSecret, boolean enabled) {}
