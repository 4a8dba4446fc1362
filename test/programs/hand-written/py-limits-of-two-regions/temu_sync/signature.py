import hashlib

SECRET = "sk"


def with_sign(params):
    """参数名升序拼接后 md5"""
    text = "".join(k + str(params[k]) for k in sorted(params))
    return hashlib.md5((SECRET + text + SECRET).encode("utf-8")).hexdigest().upper()
