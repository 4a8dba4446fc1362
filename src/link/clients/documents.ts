import { arg, client, of } from './client.js';

/** Requests that no code sends: `POST https://…` of an HTTP file with its headers and its body behind it, and the forms of a page. */
export const ofDocuments = [
  ...of(['http'], [client('http', /^(?:GET|POST|PUT|PATCH|DELETE)$/, { body: [arg(2), arg(1)] })]),
  ...of(['html'], [client('form', /^form$/, { url: [{ at: 'form', what: 'action' }], body: [{ at: 'form', what: 'fields' }] })]),
];
