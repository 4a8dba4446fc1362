<?php

function allShops(): array
{
    return [
        ['id' => 'mall_a', 'name' => '半托一店', 'site' => 'cn', 'mode' => '半托', 'clientId' => 'ak0006', 'sk' => 'sk-mall_a-9f2c', 'accessToken' => 'tk-mall_a'],
        ['id' => 'cn02', 'name' => '半托二店', 'site' => 'cn', 'mode' => '半托', 'clientId' => 'ak1004', 'sk' => 'sk-cn02-9f2c', 'accessToken' => 'tk-cn02'],
        ['id' => 'full01', 'name' => '全托店', 'site' => 'cn', 'mode' => '全托', 'clientId' => 'ak2006', 'sk' => 'sk-full01-9f2c', 'accessToken' => 'tk-full01'],
    ];
}

function shopById(string $id): array
{
    foreach (allShops() as $one) {
        if ($one['id'] === $id) {
            return $one;
        }
    }
    throw new \RuntimeException('店铺不存在 ' . $id);
}
