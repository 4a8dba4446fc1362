<?php

namespace Erp\Temu\Concerns;

trait GoodsApi
{
    /** 上传货品 */
    public function addGoods(array $goods): ?array
    {
        return $this->call('bg.goods.add', $goods);
    }

    public function goodsDetail(int $productId): ?array
    {
        return $this->call('bg.goods.detail.get', ['productId' => $productId]);
    }

    /** 暂时没用到 */
    public function categories(int $parent = 0): ?array
    {
        return $this->call('bg.goods.cats.get', ['parentCatId' => $parent]);
    }
}
