import { Injectable } from '@nestjs/common'
import { TEMU_TYPES } from '../temu/temu.constants'
import { TemuService } from '../temu/temu.service'

@Injectable()
export class GoodsService {
    constructor(private readonly temu: TemuService) {}

    add() {
        return this.temu.request(TEMU_TYPES.addGoods, { productName: '水杯' })
    }

    editPictures() {
        return this.temu.request(TEMU_TYPES.editPictures, { productId: 1 })
    }

    orders() {
        return this.temu.request(TEMU_TYPES.orders, {})
    }
}
