import type { Generator } from '../../contract.js';
import { indented, sendsOf } from '../named.js';
import { bodyOf } from './bodies.js';
import { clientOf } from './clients.js';
import { type CsFile, pathOf, project, textOf } from './source.js';
import { transportOf } from './transports.js';
import { typeSourceOf } from './types.js';
import { urlSourceOf } from './urls.js';

/** Clients of a C# service: a project with a namespace for each folder, and a `Program` that calls what a scheduler would. */
export const csharp: Generator = {
  language: 'csharp',
  program(draw) {
    const sends = sendsOf(draw);
    const url = urlSourceOf(draw, sends.region.length > 0 ? ['cn', 'us'] : ['cn']);
    const types = typeSourceOf(draw, [...new Set([...sends.cn, ...sends.region])]);
    const body = bodyOf(draw);
    const transport = transportOf(draw, body);
    const client = clientOf(draw, { sends, url, types, body, transport });
    const main: CsFile = {
      folder: '',
      name: 'Program',
      body: `public class Program\n{\n    public static async Task Main()\n    {\n${indented(client.statements.join('\n'), 8)}\n    }\n}\n`,
    };
    const sources = [main, ...client.files, ...transport.files, ...url.files, ...types.files];
    const folders = new Set(sources.map(({ folder }) => folder));
    const files = new Map(sources.map((one) => [pathOf(one), textOf(one, folders)]));
    files.set('Erp.csproj', project);
    for (const [path, text] of url.extra) files.set(path, text);
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
