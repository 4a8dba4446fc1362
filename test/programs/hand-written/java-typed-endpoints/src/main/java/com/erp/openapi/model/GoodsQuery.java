package com.erp.openapi.model;

public record GoodsQuery(int page, int size) {
}
