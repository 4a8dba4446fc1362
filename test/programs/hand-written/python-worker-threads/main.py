import threading
from queue import Queue

import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"
US = "https://openapi-b-us.temu.com/openapi/router"


class Worker(threading.Thread):
    def __init__(self, jobs: Queue):
        super().__init__()
        self.jobs = jobs

    def run(self):
        while not self.jobs.empty():
            url, type_ = self.jobs.get()
            requests.post(url, json={"type": type_})


jobs = Queue()
jobs.put((CN, "bg.goods.list.get"))
jobs.put((CN, "bg.mall.info.get"))
jobs.put((US, "bg.goods.list.get"))
w = Worker(jobs)
w.start()
w.join()
