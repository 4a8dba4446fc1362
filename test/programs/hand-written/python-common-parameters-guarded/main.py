from openapi.sync_goods import pull_goods

def main():
    pull_goods()
    print("同步完成")


if __name__ == "__main__":
    main()
