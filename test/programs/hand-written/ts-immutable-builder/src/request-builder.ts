import { type Market, routerOf } from './market.js';

interface State {
  readonly market?: Market;
  readonly type?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export class RequestBuilder<R = unknown> {
  private constructor(private readonly state: State) {}

  static create(): RequestBuilder {
    return new RequestBuilder({ params: {} });
  }

  market(market: Market): RequestBuilder<R> {
    return new RequestBuilder<R>({ ...this.state, market });
  }

  type<T>(type: string): RequestBuilder<T> {
    return new RequestBuilder<T>({ ...this.state, type });
  }

  param(name: string, value: unknown): RequestBuilder<R> {
    return new RequestBuilder<R>({ ...this.state, params: { ...this.state.params, [name]: value } });
  }

  async execute(): Promise<R | undefined> {
    const { market, type, params } = this.state;
    if (!market || !type) throw new Error('market 与 type 必填');
    const res = await fetch(routerOf(market), { method: 'POST', body: JSON.stringify({ ...params, type }) });
    return ((await res.json()) as { result?: R }).result;
  }
}
