<?php
const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

function call(string $name, ?string $alias = null): string
{
    $body = new stdClass();
    $body->type = $name;
    $body->app_key = 'k';
    $signed = $body;
    if ($alias !== null) {
        $signed->type = $alias;
    }
    $ch = curl_init(CN);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    return curl_exec($ch);
}

call('bg.goods.list.get');
call('bg.goods.list.get', 'bg.order.list.get');
call('bg.order.list.get', 'bg.goods.list.get');
