class Group:
    module = ""

    def __init__(self, client):
        self._client = client

    def _run(self, action, params):
        return self._client.execute(f"bg.{self.module}.{action}", params)
