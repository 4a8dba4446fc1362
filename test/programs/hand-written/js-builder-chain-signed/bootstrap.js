import { OpenApiClient } from './utils/request.js';
import { config } from './constants/gateway.js';

export const cnClient = new OpenApiClient(config.gateway.cn);

export const euClient = new OpenApiClient(config.gateway.eu);
