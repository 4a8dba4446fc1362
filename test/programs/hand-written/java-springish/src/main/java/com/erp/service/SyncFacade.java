package com.erp.service;

import java.util.List;

public class SyncFacade {
    private final List<SyncJob> jobs;

    public SyncFacade(List<SyncJob> jobs) {
        this.jobs = jobs;
    }

    public void syncAll() {
        for (SyncJob job : jobs) {
            System.out.println("start " + job.name());
            job.run();
        }
    }
}
