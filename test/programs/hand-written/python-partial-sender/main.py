from goods_service import handle_goods
from stock import sync_others

def main():
    handle_goods()
    sync_others()
    print("同步完成")


if __name__ == "__main__":
    main()
