/**
 * signer.js - Temu 开放平台对接
 * @author chenyu
 */
const crypto = require('node:crypto');

function makeSign(params, secret) {
    const base = Object.entries(params)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([k, v]) => `${k}${(v instanceof Object ? JSON.stringify(v) : `${v}`)}`)
        .join('');
    return crypto.createHmac('sha256', secret).update(base).digest('hex');
}

exports.makeSign = makeSign;
