import hashlib

SECRET = "sk"


def sign_params(params):
    """参数名升序拼接后 md5"""
    text = "".join(f"{k}{v}" for k, v in sorted(params.items()))
    return hashlib.md5((SECRET + text + SECRET).encode("utf-8")).hexdigest().upper()
