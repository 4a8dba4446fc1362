import { TemuSdk } from './client';
import { cnGateway, euGateway } from './constants/gateway';

export const cnClient = new TemuSdk().init(cnGateway);

export const euClient = new TemuSdk().init(euGateway);
