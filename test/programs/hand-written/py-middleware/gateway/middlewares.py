import hashlib
import time


def logger(handler):
    def inner(request):
        answer = handler(request)
        print(request["type"], "ok" if answer.get("success") else answer.get("errorMsg"))
        return answer

    return inner


def common_params(app_key, token):
    def middleware(handler):
        def inner(request):
            return handler({**request, "app_key": app_key, "access_token": token, "timestamp": int(time.time())})

        return inner

    return middleware


def signer(secret):
    def middleware(handler):
        def inner(request):
            text = "".join(f"{k}{request[k]}" for k in sorted(request))
            sign = hashlib.md5(f"{secret}{text}{secret}".encode()).hexdigest().upper()
            return handler({**request, "sign": sign})

        return inner

    return middleware
