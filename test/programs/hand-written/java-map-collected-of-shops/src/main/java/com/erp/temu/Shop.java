package com.erp.temu;

public record Shop(String id, Region region, String token) {
}
