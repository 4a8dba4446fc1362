import { BaseTemuClient } from '#app/core/baseClient.js';
import { options } from '#app/constants/gateway.js';

export class CnTemuClient extends BaseTemuClient {
  protected get baseUrl(): string {
    return options.cn.baseUrl;
  }
}

export class UsTemuClient extends BaseTemuClient {
  protected get baseUrl(): string {
    return options.us.baseUrl;
  }
}
