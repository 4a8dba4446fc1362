import time

def common_params(name, extra=None):
    """公共参数"""
    result = {"type": name, "app_key": "ak", "access_token": "token", "timestamp": int(time.time())}
    if extra:
        result.update(extra)
    return result
