import { Injectable, Inject } from '@nestjs/common';
import { TEMU_CLIENT } from '../../common/constants/tokens';
import { shopOf } from '../../common/config/shops';
import { MarketingApi, GoodsApi } from '../../common/constants/temu.constants';
import { TemuService } from '../../common/client/temu.service';

@Injectable()
export class Semi01Service {
  constructor(@Inject(TEMU_CLIENT) private readonly temu: TemuService) {}

  async activityEnroll(data: any = {}): Promise<any> {
    return this.temu.invoke(shopOf('semi01'), MarketingApi.ACTIVITY_ENROLL, data);
  }

  async routeAdd(data: any = {}): Promise<any> {
    return this.temu.invoke(shopOf('semi01'), GoodsApi.ROUTE_ADD, data);
  }

  async goodsMigrate(data: any = {}): Promise<any> {
    return this.temu.invoke(shopOf('semi01'), GoodsApi.GOODS_MIGRATE, data);
  }

  async catsMandatory(data: any = {}): Promise<any> {
    return this.temu.invoke(shopOf('semi01'), GoodsApi.CATS_MANDATORY, data);
  }

  async activityList(data: any = { pageNo: 1 }): Promise<any> {
    return this.temu.invoke(shopOf('semi01'), MarketingApi.ACTIVITY_LIST, data);
  }
}
