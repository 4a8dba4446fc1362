from erp.jobs import celery, goods_update_task, act_list_task, attrs_get_task, pa_image_task, pa_activity_task
from erp.apis import GOODS_UPDATE, ACT_LIST, ATTRS_GET


def main():
    goods_update_task.delay("semi-1")
    act_list_task.delay("semi-1")
    attrs_get_task.delay("semi-1")
    pa_image_task.delay("pa01")
    pa_activity_task.delay("pa01")
    celery.run()
    print("只读", sum(1 for n in [GOODS_UPDATE.type, ACT_LIST.type, ATTRS_GET.type] if n.endswith((".get", ".query"))))


if __name__ == "__main__":
    main()
