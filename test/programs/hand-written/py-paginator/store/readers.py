from store.paging import each


def products(client):
    return each(client, "bg.goods.list.get", "data", skcSiteStatus=1)


def rows_of(api, client):
    return each(client, api, "data")


def activities(client):
    return each(client, "bg.marketing.activity.list.get", "activityList", page_key="pageNo")


def purchase_orders(client):
    return each(client, "bg.purchase.order.list.get", "subOrderForSupplierList", page_key="pageNo")
