import type { Generator } from '../../contract.js';
import { indented, sendsOf } from '../named.js';
import { bodyOf } from './bodies.js';
import { clientOf, used } from './clients.js';
import { type JavaFile, pathOf, textOf } from './source.js';
import { transportOf } from './transports.js';
import { typeSourceOf } from './types.js';
import { urlSourceOf } from './urls.js';

const collections = ['java.util.Arrays', 'java.util.HashMap', 'java.util.LinkedHashMap', 'java.util.List', 'java.util.Map'];

/** Clients of a Java service: packages, a helper of their own, and a `Main` that calls what a scheduler would. */
export const java: Generator = {
  language: 'java',
  program(draw) {
    const sends = sendsOf(draw);
    const url = urlSourceOf(draw);
    const types = typeSourceOf(draw, [...sends.cn, ...sends.region]);
    const body = bodyOf(draw);
    const transport = transportOf(draw, body.form);
    const client = clientOf(draw, { sends, url, types, body, transport });
    const text = `public class Main {
    public static void main(String[] args) throws Exception {
${indented(client.statements.join('\n'), 8)}
    }
}
`;
    const imports = [...client.imports, ...used([...url.imports, ...types.imports, ...collections], text)];
    const main: JavaFile = { pack: '', name: 'Main', imports, body: text };
    const sources = [main, ...client.files, ...transport.files, ...url.files, ...types.files];
    const files = new Map(sources.map((one) => [pathOf(one), textOf(one)]));
    for (const [path, content] of url.extra) files.set(path, content);
    return {
      files,
      axes: {
        client: client.name,
        url: url.name,
        type: types.name,
        body: `${body.name}${body.form ? ', form' : ''}`,
        transport: transport.name,
        mix: sends.mix,
      },
      knowable: true,
    };
  },
};
