export class BodyBuilder {
    fields = { app_key: process.env.TEMU_APP_KEY ?? 'key', timestamp: 1700000000 };
    type(type) {
        this.fields.type = type;
        return this;
    }
    with(params) {
        Object.assign(this.fields, params);
        return this;
    }
    build() {
        return { ...this.fields };
    }
}
