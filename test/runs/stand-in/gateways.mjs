import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { TLSSocket } from 'node:tls';
import { certificateFor } from './certificate.mjs';

const announcements = ['2025-06-18', '2025-08-03', '2025-09-09'];
const gateways = {
  'openapi.kuajingmaihuo.com': 'cn',
  'openapi-b-partner.temu.com': 'partner',
  'openapi-b-us.temu.com': 'us',
  'openapi-b-eu.temu.com': 'eu',
  'openapi-b-global.temu.com': 'global',
};

/** The moved types, as the announcements' tables say: old name → new name, and whether full-managed shops keep the old one. */
export function movedTypes() {
  const moved = new Map();
  for (const id of announcements) {
    const file = new URL(`../../../src/catalogue/announcements/${id}.json`, import.meta.url);
    for (const announcement of JSON.parse(readFileSync(file, 'utf8')).announcements) {
      for (const { rows } of announcement.tables) {
        for (const { oldType, newType, twins, applies } of rows) moved.set(oldType, { newTypes: [newType, ...twins], applies });
      }
    }
  }
  return moved;
}

/**
 * One server for all gateways, and a proxy to itself, on 127.0.0.1. It tells them apart by the host that the client meant, knows which types each of
 * them serves now that the old ones are off, and answers other types as Temu does. `trust`: the certificate that clients trust to reach it over TLS.
 */
export async function startGateways() {
  const calls = [];
  const moved = movedTypes();
  const partnerTypes = new Set([...moved.values()].flatMap(({ newTypes }) => newTypes));
  const serves = {
    cn: (type) => type.startsWith('bg.') && !partnerTypes.has(type) && (moved.get(type)?.applies ?? 'semi-only') === 'semi-only',
    partner: (type) => partnerTypes.has(type),
    us: () => true,
    eu: () => true,
    global: () => true,
  };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const host = String(request.headers['x-meant-for'] ?? request.headers.host).replace(/:\d+$/, '');
    const gateway = gateways[host] ?? host;
    const type = typeOf(request.url, Buffer.concat(chunks).toString('utf8'));
    const isRouter = new URL(request.url, 'http://x').pathname.replace(/\/+$/, '') === '/openapi/router';
    const isServed = isRouter && (serves[gateway]?.(type) ?? false);
    calls.push({ gateway, type, path: request.url.split('?')[0], served: isServed });
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        isServed ? { success: true, result: { gateway, type } } : { success: false, errorCode: 7000016, errorMsg: 'type not exists' },
      ),
    );
  });
  // A connection that a slow machine comes back to must not be closed meanwhile.
  server.keepAliveTimeout = 0;
  const { key, pem, jks } = certificateFor(Object.keys(gateways));
  // As a proxy it ends the TLS of those who do their own: the host that was meant then stands in the request.
  server.on('connect', (_request, socket, head) => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    server.emit('connection', new TLSSocket(socket, { isServer: true, key, cert: pem }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return { port, calls, trust: { pem, jks }, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** The type stands in a JSON body, a form, a form in parts or the query. */
function typeOf(url, body) {
  const inQuery = new URL(url, 'http://x').searchParams.get('type');
  if (inQuery) return inQuery;
  const inPart = /^--.*?name="type"(?:\r\n[^\r\n]+)*\r\n\r\n(.*?)\r\n--/s.exec(body);
  if (inPart) return inPart[1];
  try {
    return String(JSON.parse(body).type);
  } catch {
    return String(new URLSearchParams(body).get('type'));
  }
}
