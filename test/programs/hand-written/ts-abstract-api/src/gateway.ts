export interface Reply<T> {
  success: boolean;
  result?: T;
  errorMsg?: string;
}

export class Gateway {
  private static readonly CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

  static default(): Gateway {
    return new Gateway(Gateway.CN);
  }

  private constructor(private readonly url: string) {}

  async send<T>(body: object): Promise<Reply<T>> {
    const res = await fetch(this.url, { method: 'POST', body: JSON.stringify({ app_key: 'k', ...body }) });
    return (await res.json()) as Reply<T>;
  }
}
