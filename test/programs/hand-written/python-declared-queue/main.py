import asyncio
from dataclasses import dataclass, field
from enum import Enum

import httpx


class Gateway(str, Enum):
    CN = "https://openapi.kuajingmaihuo.com/openapi/router"
    US = "https://openapi-b-us.temu.com/openapi/router"


@dataclass
class Job:
    type: str
    gateway: Gateway = Gateway.CN
    params: dict = field(default_factory=dict)


async def worker(queue: asyncio.Queue[Job]):
    async with httpx.AsyncClient() as http:
        while True:
            job = await queue.get()
            await http.post(job.gateway.value, json={"type": job.type, **job.params})
            queue.task_done()


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    await queue.put(Job("bg.goods.list.get", params={"page": 1}))
    await queue.put(Job("bg.mall.info.get"))
    await queue.put(Job("bg.goods.list.get", Gateway.US))
    await queue.join()
    task.cancel()


asyncio.run(main())
