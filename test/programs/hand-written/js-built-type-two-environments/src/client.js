import { routerUrl } from './config.js';
import { BodyBuilder } from './lib/body-builder.js';
import { Signer } from './lib/signer.js';
import { Http } from './lib/http.js';
export class KuajingClient {
    url;
    constructor(url = routerUrl) {
        this.url = url;
    }
    async send(type, data = {}) {
        const body = new BodyBuilder().type(type).with(data).build();
        const signed = new Signer(process.env.TEMU_SECRET ?? '').sign(body);
        const form = new URLSearchParams();
        Object.keys(signed).forEach((key) => form.set(key, String(signed[key])));
        return new Http().post(this.url, form);
    }
}
