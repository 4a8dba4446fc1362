<?php

enum Api: string
{
    case GoodsAdd = 'bg.goods.add';
    case OrderList = 'bg.order.list.get';
}

function gatewayOf($shop): string
{
    $codes = ['us' => 'us', 'eu' => 'eu'];
    $region = $shop['region'];
    if (!isset($codes[$region])) {
        return 'https://openapi.kuajingmaihuo.com/openapi/router';
    }
    return 'https://openapi-b-' . $codes[$region] . '.temu.com/openapi/router';
}

function send($shop, string $type, array $biz): array
{
    $body = ['type' => $type, 'app_key' => 'ak'] + $biz;
    $ch = curl_init(gatewayOf($shop));
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    return json_decode((string) curl_exec($ch), true) ?: [];
}
