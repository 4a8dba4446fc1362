<?php

declare(strict_types=1);

namespace App\Dto;

use App\Temu\Api;

#[Api(type: 'bg.goods.catsmandatory.get')]
final class CategoryRules
{
    public function __construct(public int $catId)
    {
    }
}
