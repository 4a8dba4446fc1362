class Api:
    def __init__(self, sender, url):
        self._sender = sender
        self._url = url

    def __call__(self, type_, **biz):
        form = {"type": type_, "app_key": "k"}
        form.update(biz)
        return self._sender(self._url, data=form).json()
