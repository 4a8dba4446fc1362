import type { Generator } from '../../contract.js';
import { sendsOf } from '../named.js';
import { bodyOf } from './bodies.js';
import { clientOf } from './clients.js';
import { type GoFile, moduleName, tabbed, textOf } from './source.js';
import { needed, transportOf } from './transports.js';
import { typeSourceOf } from './types.js';
import { urlSourceOf } from './urls.js';

/** Clients of a Go service: a module with packages under `internal` and `pkg`, and a `main` that calls what a scheduler would. */
export const go: Generator = {
  language: 'go',
  program(draw) {
    const sends = sendsOf(draw);
    const url = urlSourceOf(draw);
    const types = typeSourceOf(draw, [...new Set([...sends.cn, ...sends.region])]);
    const body = bodyOf(draw);
    const transport = transportOf(draw, body.form);
    const client = clientOf(draw, { sends, url, types, body, transport });
    const run = client.calls.map((call) => `if _, err := ${call}; err != nil {\n\treturn err\n}`).join('\n');
    const text = `func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
${tabbed([...client.made, run, 'return nil'].join('\n'))}
}
`;
    const main: GoFile = { path: 'main.go', needs: needed, body: text };
    const sources = [main, ...client.files, ...transport.files, ...url.files, ...types.files];
    const files = new Map(sources.map((one) => [one.path, textOf(one)]));
    files.set('go.mod', `module ${moduleName}\n\ngo 1.18\n${transport.resty ? '\nrequire github.com/go-resty/resty/v2 v2.16.5\n' : ''}`);
    for (const [path, content] of url.extra) files.set(path, content);
    return {
      files,
      axes: { client: client.name, url: url.name, type: types.name, body: body.name, transport: transport.name, mix: sends.mix },
      knowable: true,
    };
  },
};
