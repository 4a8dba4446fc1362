package com.erp.service;

public interface SyncJob {
    String name();

    void run();
}
