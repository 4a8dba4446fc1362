function Gateway(url) {
  if (!(this instanceof Gateway)) return new Gateway(url);
  this.url = url || Gateway.DEFAULT_URL;
}

Gateway.DEFAULT_URL = 'https://openapi.kuajingmaihuo.com/openapi/router';

Gateway.prototype.execute = function (type, version, params) {
  const body = JSON.stringify(Object.assign({ type, version }, params));
  return fetch(this.url, { method: 'POST', body })
    .then((res) => res.json())
    .then((json) => {
      if (json.success) return json.result;
      throw new Error(type + ': ' + json.errorMsg);
    });
};

module.exports = Gateway;
