from typing import NamedTuple

import requests


class Job(NamedTuple):
    region: str
    api: str
    payload: dict


URLS = {
    "cn": "https://openapi.kuajingmaihuo.com/openapi/router",
    "us": "https://openapi-b-us.temu.com/openapi/router",
}


def enqueue_all(jobs):
    jobs.put(Job("cn", "bg.goods.add", {"name": "a"}))
    jobs.put(Job("cn", "bg.aftersales.list.get", {"page": 1}))
    jobs.put(Job("us", "bg.goods.add", {"name": "b"}))


class Worker:
    def __init__(self, jobs):
        self.jobs = jobs

    def drain(self):
        while not self.jobs.empty():
            job = self.jobs.get()
            self.handle(job)

    def handle(self, job):
        body = {**job.payload, "type": job.api}
        url = URLS[job.region]
        return requests.post(url, json=body).json()
