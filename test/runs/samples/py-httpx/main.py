import asyncio

from erp.jobs import sync

asyncio.run(sync())
