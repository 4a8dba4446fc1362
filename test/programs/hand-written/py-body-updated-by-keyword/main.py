import asyncio

from signer import SHOPS
from sdk_client import PlatformClient, emit, execute_plan, do_jit_mode_activate, run_image_cm_2_in, sync_logistics_companies_get


async def main():
    for shop in filter(lambda s: s.region == 'CN' and s.mode == 'semi', SHOPS):
        handle = PlatformClient(shop)
        await emit('price.price_list_get', handle)
        await emit('order.order_detail_get', handle)
        await emit('order.ship_order_create', handle)
        await emit('order.order_list_get', handle)
        await emit('EVT_ADJUST_PRICE_PAGE_QUERY', handle)
    for shop in [s for s in SHOPS if s.region == 'CN' and s.mode == 'full']:
        handle = PlatformClient(shop)
        await execute_plan(handle)
    for shop in [s for s in SHOPS if s.region != 'CN']:
        handle = PlatformClient(shop)
        await do_jit_mode_activate(handle)
        await run_image_cm_2_in(handle)
        await sync_logistics_companies_get(handle)


if __name__ == '__main__':
    asyncio.run(main())
