import { Injectable, Logger } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { ConfigService } from '@nestjs/config';
import { MarketingApi, GoodsApi } from '../constants/temu.constants';
import { buildBody } from '../sign/sign';

const SLOW = new Set<string>([MarketingApi.ACTIVITY_ENROLL, GoodsApi.ROUTE_ADD]);

const ALLOWED: string[] = [
  MarketingApi.ACTIVITY_ENROLL,
  GoodsApi.ROUTE_ADD,
  GoodsApi.GOODS_MIGRATE,
  GoodsApi.CATS_MANDATORY,
  MarketingApi.ACTIVITY_LIST,
];

@Injectable()
export class TemuService {
  private readonly logger = new Logger(TemuService.name);

  constructor(private readonly http: HttpService, private readonly config: ConfigService) {}

  async invoke(shop: any, type: string, data: any = {}): Promise<any> {
    const timeout = SLOW.has(type) ? 30000 : 10000;
    console.log('timeout', timeout);
    if (!ALLOWED.includes(type)) throw new Error(`没有权限: ${type}`);
    const body = buildBody(shop, type, data);
    const { data: answer } = await this.http.axiosRef.post<any>(this.config.get<string>('TEMU_GATEWAY', 'https://openapi.kuajingmaihuo.com/openapi/router'), body);
    if (!answer.success) this.logger.warn(`${type}: ${answer.errorMsg}`);
    return answer;
  }
}
