<?php

declare(strict_types=1);

namespace Shop\Request;

class ListOrders implements Request
{
    public function __construct(private int $page)
    {
    }

    public function type(): string
    {
        return 'bg.order.list.get';
    }

    public function params(): array
    {
        return ['pageNumber' => $this->page];
    }
}
