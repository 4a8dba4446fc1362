<?php

declare(strict_types=1);

namespace App\Dto;

use App\Temu\Api;

#[Api('bg.goods.add')]
final class AddGoods
{
    public function __construct(public string $productName, public int $catId)
    {
    }
}
