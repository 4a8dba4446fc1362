# -*- coding: utf-8 -*-
from temu.api.base import sign, appinfo


def setDefaultAppInfo(appkey, secret):
    import temu.api.base as base
    base.default_info = appinfo(appkey, secret)
