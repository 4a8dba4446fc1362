from dataclasses import replace

from jobs import JOBS
from client import Client
from settings import CN, US

client = Client(CN)
for job in JOBS:
    client.run(job)
Client(US).run(replace(JOBS[2], type="bg.goods.list.get"))
