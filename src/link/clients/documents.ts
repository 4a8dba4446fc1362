import { arg, client, of } from './client.js';

/** Requests that no code sends: `POST https://…` of an HTTP file with lines of its query, its headers and its body behind it, the forms of a page, and curl in a script of a shell. */
export const ofDocuments = [
  ...of(['http'], [client('http', /^(?:GET|POST|PUT|PATCH|DELETE)$/, { body: [1, 2, 3, 4, 5, 6, 7, 8].map((index) => arg(index)) })]),
  ...of(['html'], [client('form', /^form$/, { url: [{ at: 'form', what: 'action' }], body: [{ at: 'form', what: 'fields' }] })]),
  ...of(
    ['shell'],
    [client('curl', /^curl$/, { url: [{ at: 'command-line', what: 'url' }], body: [{ at: 'command-line', what: 'data' }] })],
  ),
];
