import { HttpService } from '@nestjs/axios'
import { GoodsService } from './goods/goods.service'
import { TemuService } from './temu/temu.service'

async function bootstrap() {
    const goods = new GoodsService(new TemuService(new HttpService()))
    await goods.add()
    await goods.editPictures()
    await goods.orders()
}

void bootstrap()
