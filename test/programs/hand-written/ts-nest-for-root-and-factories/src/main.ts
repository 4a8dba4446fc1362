import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TemuApi } from './temu/temu.api';
import { TemuUsApi } from './temu/temu-us.api';
import { TemuModule } from './temu/temu.module';

@Injectable()
export class StockJob {
  constructor(private readonly cn: TemuApi, private readonly us: TemuUsApi) {}

  async run() {
    console.log(await this.cn.invoke('bg.goods.quantity.get', { productSkcId: 1 }));
    console.log(await this.cn.invoke('bg.goods.cats.get', { parentCatId: 0 }));
    console.log(await this.us.invoke('bg.goods.quantity.get'));
  }
}

@Module({ imports: [TemuModule.forRoot({ baseURL: 'https://openapi.kuajingmaihuo.com', appKey: 'k' })], providers: [StockJob] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.createApplicationContext(AppModule);
  await (app.get(StockJob) as StockJob).run();
  await app.close();
}

bootstrap();
