<?php

namespace Acme\Temu\Resource;

class Goods extends Resource
{
    public function detail(int $id): array
    {
        return $this->temu->request('bg.goods.detail.get', ['productId' => $id]);
    }

    public function create(array $goods): array
    {
        return $this->temu->request('bg.goods.add', $goods);
    }
}
