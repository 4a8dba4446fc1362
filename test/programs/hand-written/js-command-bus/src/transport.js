import { request } from 'node:https';

const GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';

// command 会被 JSON.stringify 调用 toJSON
export function transport(command) {
  const payload = JSON.stringify(command);
  return new Promise((resolve, reject) => {
    const req = request(GATEWAY, { method: 'POST', headers: { 'content-type': 'application/json' } }, (res) => {
      const chunks = [];
      res.on('data', (chunk) => chunks.push(chunk));
      res.on('end', () => {
        try {
          resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
        } catch (e) {
          reject(e);
        }
      });
    });
    req.on('error', reject);
    req.write(payload);
    req.end();
  });
}
