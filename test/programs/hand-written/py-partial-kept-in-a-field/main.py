from core.tasks import enroll, sync_goods, sync_orders

sync_goods("CN001")
sync_orders("CN001")
enroll("CN001", [1, 2])
sync_goods("US001")
sync_orders("US001")
