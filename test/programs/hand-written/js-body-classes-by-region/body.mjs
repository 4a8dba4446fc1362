export class TemuRequest {
  data_type = 'JSON';

  constructor(shop, type, data) {
    this.type = type;
    this.app_key = shop.appKey;
    Object.assign(this, data);
  }
}

export class Envelope {
  constructor(shop, type, data) {
    this.shop = shop;
    this.type = type;
    this.data = data;
  }

  toJSON() {
    return { ...this.data, type: this.type, app_key: this.shop.appKey };
  }
}
