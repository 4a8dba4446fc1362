export class Endpoint<Req extends object, Res> {
  declare readonly response: Res;

  private constructor(readonly type: string, readonly pageable: boolean, private readonly defaults: Partial<Req>) {}

  static of<Req extends object, Res>(type: string, options: { pageable?: boolean; defaults?: Partial<Req> } = {}): Endpoint<Req, Res> {
    return new Endpoint<Req, Res>(type, options.pageable ?? false, options.defaults ?? {});
  }

  build(request: Req): Record<string, unknown> {
    return { ...this.defaults, ...request, type: this.type };
  }
}
