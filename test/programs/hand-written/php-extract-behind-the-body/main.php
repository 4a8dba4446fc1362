<?php
const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

function call(string $type, array $params = []): string
{
    $body = ['type' => $type, 'app_key' => 'k'];
    extract($params);
    $ch = curl_init(CN);
    curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($body));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    return curl_exec($ch) . $type;
}

call('bg.goods.list.get');
call('bg.goods.list.get', ['type' => 'bg.order.list.get']);
call('bg.order.list.get', ['type' => 'bg.goods.list.get']);
