from erp.tasks.sync_semi01 import sync_semi01
from erp.tasks.sync_us01 import sync_us01
from erp.tasks.sync_full01 import sync_full01


def main():
    sync_semi01()
    sync_us01()
    sync_full01()


if __name__ == "__main__":
    main()
