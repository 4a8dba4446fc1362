import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ProductService } from './product.service';
import { TemuModule } from './temu/temu.module';

@Module({ imports: [TemuModule], providers: [ProductService] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.createApplicationContext(AppModule);
  console.log(await (app.get(ProductService) as ProductService).sync());
  await app.close();
}

bootstrap();
