import requests


def retry_request(n_retries=3, **kwargs):
    """Sends what `requests.request` would, some times over."""
    for _ in range(n_retries):
        response = requests.request(**kwargs)
        if response.status_code < 500:
            return response
    raise RuntimeError("no answer")
