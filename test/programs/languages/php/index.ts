import type { Generator } from '../../contract.js';
import { sendsOf } from '../named.js';
import { bodyOf } from './bodies.js';
import { clientOf } from './clients.js';
import { composer, layoutOf, mainOf, pathOf, textOf } from './source.js';
import { transportOf } from './transports.js';
import { typeSourceOf } from './types.js';
import { urlSourceOf } from './urls.js';

/** Clients of a PHP back end, with Composer and namespaces or with `require_once`, and a `main.php` as a cron job would call them. */
export const php: Generator = {
  language: 'php',
  program(draw) {
    const layout = layoutOf(draw);
    const sends = sendsOf(draw);
    const url = urlSourceOf(draw, layout);
    const types = typeSourceOf(draw, [...new Set([...sends.cn, ...sends.region])]);
    const body = bodyOf(draw);
    const transport = transportOf(draw, layout.namespaced);
    const client = clientOf(draw, { sends, url, types, body, transport });
    const sources = [...client.files, ...transport.files, ...url.files, ...types.files];
    const files = new Map(sources.map((one) => [pathOf(layout, one), textOf(layout, one, sources)]));
    files.set('main.php', mainOf(layout, `${client.statements.join('\n')}\n`, sources));
    if (layout.namespaced) files.set('composer.json', composer);
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
        layout: layout.name,
      },
      knowable: true,
    };
  },
};
