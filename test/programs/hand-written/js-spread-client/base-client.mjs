export const baseClient = {
  url: '',
  body(type, params = {}) { return JSON.stringify({ type, timestamp: 1, ...params }); },
  async send(type, params) {
    const response = await fetch(this.url, { method: 'POST', body: this.body(type, params) });
    return response.json();
  },
};
