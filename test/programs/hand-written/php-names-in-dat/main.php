<?php

require_once __DIR__ . '/CursorStore.php';

const GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';

function send(string $type, array $biz): array
{
    $params = $biz + ['type' => $type, 'app_key' => 'ak_1', 'access_token' => 'tk_1'];
    ksort($params);
    $params['sign'] = strtoupper(md5(json_encode($params)));
    $ch = curl_init(GATEWAY);
    curl_setopt_array($ch, [
        CURLOPT_POST => true,
        CURLOPT_POSTFIELDS => json_encode($params),
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
    ]);
    $raw = curl_exec($ch);
    return json_decode((string) $raw, true) ?: [];
}

foreach (['bg.goods.video.upload.sign.get', 'bg.goods.list.get', 'bg.order.detail.get'] as $type) {
    echo '上次位置 ', CursorStore::get($type), PHP_EOL;
    echo count(send($type, ['page' => 1])), PHP_EOL;
}
