import csv
from pathlib import Path

from transport import post

SHOPS = [dict(row) for row in csv.DictReader((Path(__file__).resolve().parent / 'shops.csv').read_text(encoding='utf-8').splitlines())]


def main():
    for shop in SHOPS:
        post(shop, 'bg.goods.add.property', {'productId': 1})
        post(shop, 'bg.goods.size.template.edit', {'id': 7})


if __name__ == '__main__':
    main()
