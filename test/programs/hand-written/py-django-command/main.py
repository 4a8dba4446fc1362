import os
from django.core.management import call_command


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "erp.conf.settings")


def main():
    from erp.tasks.sync_semi01 import Command as Semi01Command
    call_command(Semi01Command())


if __name__ == "__main__":
    main()
