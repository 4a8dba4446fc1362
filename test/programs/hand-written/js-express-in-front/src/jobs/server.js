import express from 'express';
import http from 'node:http';
import { TemuApi } from '../constants/temu.constants.js';
import { ClientManager } from '../client/client.js';
import { shopOf } from '../config/shops.js';

const app = express();
app.use(express.json());

app.post('/semi01/:action', async (req, res) => {
  const client = ClientManager.get(shopOf('semi01'));
  const types = { shipOrderCreate: String(TemuApi.ShipOrderCreate), imageCompress: String(TemuApi.ImageCompress), imageUpload: String(TemuApi.ImageUpload), aftersalesList: String(TemuApi.AftersalesList) };
  const answer = await client.invoke(types[req.params.action], req.body);
  res.json(answer);
});

function hit(port, path, data) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, method: 'POST' }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve(JSON.parse(text)));
    });
    request.on('error', reject);
    request.end(JSON.stringify(data));
  });
}

export async function smoke() {
  const server = app.listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  console.log(await hit(port, '/semi01/shipOrderCreate', {}));
  console.log(await hit(port, '/semi01/imageCompress', {}));
  console.log(await hit(port, '/semi01/imageUpload', { imageBizType: 1 }));
  console.log(await hit(port, '/semi01/aftersalesList', {}));
  server.close();
}
