<?php

namespace App\Jobs;

use App\Services\TemuClient;

class PushGoods
{
    public function __construct(private TemuClient $temu)
    {
    }

    public function handle(array $goods): void
    {
        $this->temu->call('bg.goods.cats.get', ['parentCatId' => 0]);
        $this->temu->call('bg.goods.image.upload', ['image' => $goods['image']]);
        $this->temu->call('bg.goods.add', ['productName' => 'x']);
    }
}
