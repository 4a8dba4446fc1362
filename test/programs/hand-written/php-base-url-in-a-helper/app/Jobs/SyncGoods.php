<?php

namespace App\Jobs;

use App\Enums\TemuApi;
use App\Services\TemuService;

class SyncGoods
{
    public function __construct(private array $productIds)
    {
    }

    public function handle(): void
    {
        $temu = TemuService::for('cn');
        $temu->call(TemuApi::MallInfo);
        foreach ($this->productIds as $id) {
            $temu->call(TemuApi::ImageUpload, ['productId' => $id]);
            $temu->call(TemuApi::GoodsUpdate, ['productId' => $id]);
        }
    }
}
