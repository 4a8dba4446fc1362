import re

_FORMAT = re.compile(r'bg(\.[a-z0-9]+){1,6}')


def assert_type(api_type):
    if not _FORMAT.fullmatch(api_type):
        raise ValueError('非法接口名 ' + api_type)
