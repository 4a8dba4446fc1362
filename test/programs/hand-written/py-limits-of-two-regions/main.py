from temu_sync.goods_service import run_goods
from temu_sync.misc_jobs import sync_others

def main():
    run_goods()
    sync_others()
    print("同步完成")


if __name__ == "__main__":
    main()
