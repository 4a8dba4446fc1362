from temu_sync.deps import us_client, eu_client

def task_0(extra=None, name="bg.colorimageurl.get"):
    return us_client(name, dict(extra or {}, source=1))


def task_1(extra=None, name="bg.goods.detail.get"):
    return eu_client(name, dict(extra or {}, source=1))


def task_2(extra=None, name="bg.colorimageurl.get"):
    return eu_client(name, dict(extra or {}, source=1))


def sync_others():
    task_0()
    task_1()
    task_2()
