API_TYPES = ["bg.goods.detail.get", "bg.logistics.companies.get", "bg.goods.update"]
PAYLOADS = [{"productId": 1}, {}, {"productId": 2, "name": "n"}]
