import { NestFactory } from '@nestjs/core';
import { TemuModule } from './modules/temu/temu.module';
import { Semi01Service } from './modules/temu/semi01.service';

async function bootstrap() {
  const app = await NestFactory.createApplicationContext(TemuModule);
  const semi01 = app.get(Semi01Service);
  await semi01.activityEnroll();
  await semi01.routeAdd();
  await semi01.goodsMigrate();
  await semi01.catsMandatory();
  await semi01.activityList();
  await app.close();
}

bootstrap().catch((error) => {
  console.error(error);
  process.exit(1);
});
