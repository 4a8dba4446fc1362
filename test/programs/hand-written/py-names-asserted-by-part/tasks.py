def note(r):
    return "成功" if r.get("success") else "失败:%s" % r.get("errorMsg")
