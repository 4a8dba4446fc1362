<?php

namespace Acme\Temu\Goods;

use Acme\Temu\Kernel\BaseClient;

class Client extends BaseClient
{
    public function add(array $goods)
    {
        return $this->httpPostJson('bg.goods.add', $goods);
    }

    public function list(int $page = 1)
    {
        return $this->httpPostJson('bg.goods.list.get', ['page' => $page]);
    }

    public function cats(int $parent)
    {
        return $this->httpPostJson('bg.goods.cats.get', ['parentCatId' => $parent]);
    }
}
