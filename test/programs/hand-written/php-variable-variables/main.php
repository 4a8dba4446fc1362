<?php
const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

function call(string $name, array $over = []): string
{
    $body = ['type' => $name, 'app_key' => 'k'];
    foreach ($over as $variable => $value) {
        $$variable = $value;
    }
    $ch = curl_init(CN);
    curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($body));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    return curl_exec($ch);
}

call('bg.goods.list.get');
call('bg.goods.list.get', ['body' => ['type' => 'bg.order.list.get']]);
call('bg.order.list.get', ['body' => ['type' => 'bg.goods.list.get']]);
