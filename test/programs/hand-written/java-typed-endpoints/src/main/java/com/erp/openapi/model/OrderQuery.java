package com.erp.openapi.model;

public record OrderQuery(int status) {
}
