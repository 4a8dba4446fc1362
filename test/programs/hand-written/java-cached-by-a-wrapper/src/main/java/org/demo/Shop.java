package org.demo;

public record Shop(String id, String zone, String appKey, String token) {
}
