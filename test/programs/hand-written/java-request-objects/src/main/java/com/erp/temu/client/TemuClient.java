package com.erp.temu.client;

import com.erp.temu.request.TemuRequest;

public interface TemuClient {
    String execute(TemuRequest request);
}
