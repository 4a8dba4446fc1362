export class RequestBuilder {
   fields = { app_key: 'ak' };

  of(name) {
    this.fields.type = name;
    return this;
  }

  with(extra) {
    Object.assign(this.fields, extra);
    return this;
  }

  build() {
    return { ...this.fields, timestamp: Date.now() };
  }
}
