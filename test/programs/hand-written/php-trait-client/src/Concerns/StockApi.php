<?php

namespace Erp\Temu\Concerns;

trait StockApi
{
    /** 根据站点查可绑定的仓库 */
    public function warehouseList(array $siteIds): ?array
    {
        return $this->call('bg.goods.warehouse.list.get', ['siteIdList' => $siteIds]);
    }
}
