from ops.messages import AddGoods, CategoryAttrs, UploadImage


class Publisher:
    """发品流程: 类目属性 → 传图 → 提交货品"""

    def __init__(self, transport):
        self.transport = transport
        self.journal = []

    def publish(self, name, cat_id, pictures):
        self._step("类目属性", CategoryAttrs(cat_id))
        urls = [self._step("传图", UploadImage(one)).get("url", "") for one in pictures]
        self._step("提交货品", AddGoods(name, cat_id, urls))

    def _step(self, title, message):
        answer = self.transport.send(message)
        self.journal.append(f"{title}: {'成功' if answer.get('success') else answer.get('errorMsg')}")
        return answer.get("result") or {}
