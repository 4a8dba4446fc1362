import { Envelope, TemuRequest } from './body.mjs';
import { gatewayFor } from './gateway.mjs';
import { post } from './http.mjs';

export const call = (shop, type, data) => post(gatewayFor(shop), new TemuRequest(shop, type, data));

export const send = (shop, type, data) => post(gatewayFor(shop), new Envelope(shop, type, data));
