<?php

namespace App;

class StockService
{
    public function __construct(private TemuClient $client)
    {
    }

    public function warehouses(): array
    {
        return $this->client->call('bg.goods.warehouse.list.get');
    }
}
