import { arg, client, of } from './client.js';

/** Requests as such: `POST https://… ` with its headers and its body behind it. */
export const ofHttp = of(['http'], [client('http', /^(?:GET|POST|PUT|PATCH|DELETE)$/, { body: [arg(2), arg(1)] })]);
