const GATEWAYS = {
  CN: 'https://openapi.kuajingmaihuo.com/openapi/router',
  US: 'https://openapi-b-us.temu.com/openapi/router',
};

function TemuClient(shop) {
  this.shop = shop;
  this.url = GATEWAYS[shop.region];
}

TemuClient.prototype.call = async function (type, data) {
  const response = await fetch(this.url, { method: 'POST', body: JSON.stringify(this.body(type, data)) });
  return response.json();
};

TemuClient.prototype.body = function (type, data) {
  return Object.assign({ type, app_key: this.shop.key }, data);
};

module.exports = TemuClient;
