<?php

namespace App\Enums;

enum TemuApi: string
{
    case ImageUpload = 'bg.goods.image.upload';
    case GoodsUpdate = 'bg.goods.update';
    case ShipmentConfirm = 'bg.logistics.shipment.confirm';
    case MallInfo = 'bg.mall.info.get';
}
