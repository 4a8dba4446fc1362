import sys


class CommandError(Exception):
    pass


class _Output:
    def write(self, text):
        sys.stdout.write(f"{text}\n")


class BaseCommand:
    help = ""

    def __init__(self):
        self.stdout = _Output()

    def add_arguments(self, parser):
        return None

    def handle(self, *args, **options):
        raise NotImplementedError
