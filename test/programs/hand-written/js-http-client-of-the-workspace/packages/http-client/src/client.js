export class HttpResponse {
  constructor(status, text) {
    this.status = status;
    this.text = text;
  }
  json() {
    return JSON.parse(this.text);
  }
}
export class ResilientHttpClient {
  constructor(options) {
    this.options = options;
    this.fetchImpl = options.fetchImpl ?? fetch;
  }
  async request(method, path, options = {}) {
    const url = new URL(path, this.options.baseUrl);
    for (const [key, value] of Object.entries(options.query ?? {})) {
      if (value !== undefined)
        url.searchParams.set(key, String(value));
    }
    const max = this.options.maxRetries ?? 2;
    for (let attempt = 0;; attempt++) {
      try {
        return await this.once(method, url, options);
      }
      catch (error) {
        if (attempt >= max)
          throw error;
        await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
      }
    }
  }
  async once(method, url, options) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), this.options.timeoutMs ?? 15_000);
    try {
      const res = await this.fetchImpl(url, {
        method,
        headers: { 'content-type': 'application/json', ...this.options.defaultHeaders, ...options.headers },
        body: options.body === undefined ? undefined : JSON.stringify(options.body),
        signal: controller.signal,
      });
      return new HttpResponse(res.status, await res.text());
    }
    finally {
      clearTimeout(timer);
    }
  }
}
