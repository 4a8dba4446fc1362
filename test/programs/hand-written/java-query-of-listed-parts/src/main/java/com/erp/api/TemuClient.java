package com.erp.api;

public interface TemuClient {
    <T extends TemuResponse> T execute(TemuRequest<T> request) throws ApiException;

    <T extends TemuResponse> T execute(TemuRequest<T> request, String session) throws ApiException;
}
