def entries(shop, api, data):
    yield "app_key", shop["app_key"]
    yield "type", api
    yield from data.items()


def build_body(shop, api, data):
    pairs = []
    pairs.append(("access_token", shop["token"]))
    pairs.extend(entries(shop, api, data))
    return dict(pairs)
