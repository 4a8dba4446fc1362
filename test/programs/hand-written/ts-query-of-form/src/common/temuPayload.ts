export class TemuPayload {
  constructor(readonly name: string, readonly extra: Record<string, unknown>) {}

  toJSON(): Record<string, unknown> {
    return { type: this.name, app_key: 'ak', ...this.extra };
  }
}
