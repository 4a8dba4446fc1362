import httpx


def sender(url):
    def handler(request):
        try:
            return httpx.post(url, json=request, timeout=10).json()
        except OSError as e:
            return {"success": False, "errorMsg": str(e)}

    return handler
