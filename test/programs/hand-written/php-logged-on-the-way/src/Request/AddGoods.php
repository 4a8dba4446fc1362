<?php

declare(strict_types=1);

namespace Shop\Request;

class AddGoods implements Request
{
    public function __construct(private string $name, private int $price)
    {
    }

    public function type(): string
    {
        return 'bg.goods.add';
    }

    public function params(): array
    {
        return ['productName' => $this->name, 'price' => $this->price];
    }
}
