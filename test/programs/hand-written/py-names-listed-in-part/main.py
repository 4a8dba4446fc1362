from openapi.sync_goods import pull_goods
from openapi.order_service import sync_others

def main():
    pull_goods()
    sync_others()
    print("同步完成")


if __name__ == "__main__":
    main()
