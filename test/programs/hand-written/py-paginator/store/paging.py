from itertools import count

from store.constants import PAGE_SIZE


def each(client, api, rows_key, page_key="page", **conditions):
    for number in count(1):
        answer = client.query(api, **conditions, **{page_key: number, "pageSize": PAGE_SIZE})
        rows = (answer.get("result") or {}).get(rows_key) or []
        yield from rows
        if len(rows) < PAGE_SIZE:
            return
