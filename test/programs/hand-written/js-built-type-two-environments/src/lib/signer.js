import crypto from 'node:crypto';
export class Signer {
    secret;
    constructor(secret) {
        this.secret = secret;
    }
    sign(params) {
        const sign = crypto.createHash('md5').update(this.secret + JSON.stringify(params)).digest('hex');
        return { ...params, sign };
    }
}
