from operator import attrgetter

# 定时任务: 名字 -> 接口
TASKS = {
    "freight": ("bg.logistics.template.get", {"siteIds": [100]}),
    "orders": ("bg.order.list.get", {"pageNumber": 1}),
}


def dispatch(temu, name):
    path, params = TASKS[name]
    return attrgetter(path)(temu)(**params)
