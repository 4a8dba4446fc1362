import { BasePlatformClient } from './baseClient.js';
import { Gateways } from '../config/index.js';

export class CnPlatformClient extends BasePlatformClient {
   gatewayUrl = Gateways.CN;
}

export class UsPlatformClient extends BasePlatformClient {
   gatewayUrl = Gateways.US;
}

export class EuPlatformClient extends BasePlatformClient {
   gatewayUrl = Gateways.EU;
}
