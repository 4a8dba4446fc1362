import aiohttp

from pipeline.build import request_for


async def run(jobs, size=2):
    done = []
    async with aiohttp.ClientSession() as session:
        for region, api, data in jobs:
            async with session.request(**request_for(region, api, data)) as response:
                answer = await response.json()
                done.append((region, api, answer["success"]))
    return [(region, success) for region, _, success in done]
