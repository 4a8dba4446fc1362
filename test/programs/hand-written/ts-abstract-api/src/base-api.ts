import { Gateway } from './gateway.js';

export abstract class BaseApi<Req extends object, Res> {
  protected abstract readonly apiType: string;

  constructor(protected readonly gateway: Gateway = Gateway.default()) {}

  async run(request: Req): Promise<Res | null> {
    const reply = await this.gateway.send<Res>({ ...this.adapt(request), type: this.apiType });
    if (reply.success) return reply.result ?? null;
    this.onError(reply.errorMsg ?? 'unknown');
    return null;
  }

  /** 子类可以改写参数 */
  protected adapt(request: Req): object {
    return request;
  }

  protected onError(message: string): void {
    console.log(`${this.constructor.name}: ${message}`);
  }
}
