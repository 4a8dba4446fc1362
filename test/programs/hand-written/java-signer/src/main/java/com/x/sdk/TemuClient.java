package com.x.sdk;

public interface TemuClient {
    <T extends TemuRequest> String execute(T request);
}
