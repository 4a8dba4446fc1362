const https = require('node:https');

function post(target, payload) {
  const { hostname, pathname } = new URL(target);
  const options = { hostname, path: pathname, method: 'POST' };
  return new Promise((resolve, reject) => {
    const request = https.request(options, (response) => {
      let answer = '';
      response.on('data', (chunk) => {
        answer += chunk;
      });
      response.on('end', () => resolve(JSON.parse(answer)));
    });
    request.on('error', reject);
    request.end(JSON.stringify(payload));
  });
}

module.exports = { post };
