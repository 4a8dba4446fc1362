export class RequestBuilder {
  private fields: Record<string, unknown> = { app_key: 'ak' };

  of(name: string): this {
    this.fields.type = name;
    return this;
  }

  with(extra: Record<string, unknown>): this {
    Object.assign(this.fields, extra);
    return this;
  }

  build(): Record<string, unknown> {
    return { ...this.fields, timestamp: Date.now() };
  }
}
