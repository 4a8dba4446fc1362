class ApiRequest {
  constructor(type) {
    this.type = type;
    this.url = 'https://openapi.kuajingmaihuo.com/openapi/router';
    this.params = {};
  }

  static of(type) {
    return new ApiRequest(type);
  }

  to(url) {
    this.url = url;
    return this;
  }

  page(page) {
    this.params.page = page;
    return this;
  }

  build() {
    return { url: this.url, body: { ...this.params, type: this.type } };
  }
}

module.exports = { ApiRequest };
