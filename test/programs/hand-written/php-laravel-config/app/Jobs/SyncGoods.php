<?php

class SyncGoods
{
    public function __construct(private TemuService $temu)
    {
    }

    public function handle(): void
    {
        $this->temu->call('bg.goods.list.get', ['page' => 1]);
        $this->temu->call('bg.mall.info.get');
        $this->temu->call('bg.goods.list.get', ['page' => 1], 'us');
    }
}
