<?php
const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

function call(string $name, ?string $alias = null): string
{
    $body = ['type' => $name, 'app_key' => 'k'];
    array_walk($body, function (&$value, $key) use ($alias) {
        if ($key === 'type' && $alias !== null) {
            $value = $alias;
        }
    });
    $ch = curl_init(CN);
    curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($body));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    return curl_exec($ch);
}

call('bg.goods.list.get');
call('bg.goods.list.get', 'bg.order.list.get');
call('bg.order.list.get', 'bg.goods.list.get');
