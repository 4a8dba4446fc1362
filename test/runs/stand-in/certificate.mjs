import { generateKeyPairSync, sign } from 'node:crypto';

/**
 * A key, and a certificate that it signed for itself, good for these hosts and for one day: what a client that does its own TLS has to trust
 * for a run. `pem` for OpenSSL and Go, `jks` (a trust store without a password) for Java.
 */
export function certificateFor(hosts) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signing = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02)); // ecdsa-with-SHA256
  const name = sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), text('stand-in'))));
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
  const body = sequence(
    der(0xa0, integer(2)),
    integer(1),
    signing,
    name,
    sequence(time(-1), time(1)),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, sequence(sequence(oid(0x55, 0x1d, 0x11), der(0x04, names)))), // subjectAltName
  );
  const whole = sequence(body, signing, der(0x03, Buffer.from([0]), sign('sha256', body, privateKey)));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }),
    pem: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    jks: trustStore(whole),
  };
}

function der(tag, ...parts) {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts) {
  return der(0x30, ...parts);
}

function oid(...bytes) {
  return der(0x06, Buffer.from(bytes));
}

function integer(value) {
  return der(0x02, Buffer.from([value]));
}

function text(value) {
  return der(0x0c, Buffer.from(value));
}

function time(days) {
  const at = new Date(Date.now() + days * 86_400_000).toISOString();
  return der(0x17, Buffer.from(`${at.slice(2, 19).replace(/[-T:]/g, '')}Z`));
}

/** One trusted certificate in Java's own format; its digest is read only where a password is given. */
function trustStore(certificate) {
  const number = (value) => Buffer.from([0, 0, value >> 8, value & 0xff]);
  const string = (value) => Buffer.concat([Buffer.from([0, value.length]), Buffer.from(value)]);
  const head = [Buffer.from([0xfe, 0xed, 0xfe, 0xed]), number(2), number(1), number(2), string('stand-in'), Buffer.alloc(8)];
  return Buffer.concat([...head, string('X.509'), number(certificate.length), certificate, Buffer.alloc(20)]);
}
