def main():
    from clients.temu import send

    send("bg.goods.list.get")
    send("bg.order.list.get")


if __name__ == "__main__":
    main()
