export class Http {
  constructor({ TEMU_GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router', TEMU_TOKEN = 't' }) {
    this.gateway = TEMU_GATEWAY;
    this.token = TEMU_TOKEN;
  }
  request({ method = 'POST', data }) {
    return fetch(this.gateway, { method, body: JSON.stringify({ ...data, access_token: this.token }) }).then((r) => r.json());
  }
}
