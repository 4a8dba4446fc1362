<?php

abstract class Command
{
    const TYPE = '';

    abstract public function payload(): array;
}

/** 更新半托销售库存 */
class UpdateStock extends Command
{
    const TYPE = 'bg.goods.quantity.update';

    public function __construct(public int $skuId, public int $quantity)
    {
    }

    public function payload(): array
    {
        return ['productSkuId' => $this->skuId, 'quantity' => $this->quantity];
    }
}

/** 路由绑定 */
class AddRoute extends Command
{
    const TYPE = 'bg.goods.routestock.add';

    public function __construct(public int $skuId, public string $warehouse)
    {
    }

    public function payload(): array
    {
        return ['productSkuId' => $this->skuId, 'warehouseId' => $this->warehouse];
    }
}

/** 确认发货 */
class ConfirmShipment extends Command
{
    const TYPE = 'bg.logistics.shipment.confirm';

    public function __construct(public string $orderSn, public string $trackingNo)
    {
    }

    public function payload(): array
    {
        return get_object_vars($this);
    }
}

class QueryCategoryMust extends Command
{
    const TYPE = 'bg.goods.catsmandatory.get';

    public function __construct(public int $catId)
    {
    }

    public function payload(): array
    {
        return get_object_vars($this);
    }
}
