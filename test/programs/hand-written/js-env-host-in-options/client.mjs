import { buildBody } from './body.mjs';
import { gatewayFor } from './gateway.mjs';
import { post } from './http.mjs';

export const call = (shop, type, data) => post(gatewayFor(shop), buildBody(shop, type, data));
