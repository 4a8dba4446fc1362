import hashlib

def make_sign(params):
    text = "".join(k + str(params[k]) for k in sorted(params))
    params["sign"] = hashlib.md5(text.encode()).hexdigest()
