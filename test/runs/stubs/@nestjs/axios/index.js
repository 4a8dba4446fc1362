// As much of the service's surface as the samples call, written for them; it answers a promise where Nest answers an observable.
class HttpService {
  constructor() {
    this.axiosRef = { post: (url, data, config) => this.post(url, data, config) };
  }
  async post(url, data, config = {}) {
    const headers = { 'content-type': 'application/json', ...config.headers };
    const response = await fetch(url, { method: 'POST', headers, body: typeof data === 'string' ? data : JSON.stringify(data) });
    return { status: response.status, data: await response.json() };
  }
  request({ url, data, headers }) {
    return this.post(url, data, { headers });
  }
}
exports.HttpService = HttpService;
exports.HttpModule = class HttpModule {
  static nestModule = { providers: [HttpService] };
  static register() {
    return HttpModule;
  }
};
