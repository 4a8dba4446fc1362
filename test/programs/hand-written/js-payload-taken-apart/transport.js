'use strict';

const https = require('https');

const doPost = (url, body, timeout = 8000) => new Promise((ok, fail) => {
    const req = https.request(url, { method: 'POST', timeout, headers: { 'content-type': 'application/json' } }, (res) => {
        let out = '';
        res.setEncoding('utf8');
        res.on('data', (d) => { out += d; });
        res.on('end', () => ok(JSON.parse(out)));
    });
    req.on('error', fail);
    req.end(JSON.stringify(body));
});

module.exports = { doPost };
