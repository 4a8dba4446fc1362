"""As much of Django's surface as the programs call, written for them."""


def setup():
    return None
