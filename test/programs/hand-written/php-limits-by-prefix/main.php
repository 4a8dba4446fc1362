<?php

require_once __DIR__ . '/Limits.php';

function send(string $type, array $data): string
{
    $ch = curl_init('https://openapi.kuajingmaihuo.com/openapi/router');
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['Content-Type: application/json']);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['type' => $type, 'app_key' => 'key-1', 'access_token' => 'token-1'] + $data));
    $reply = curl_exec($ch);
    curl_close($ch);
    return (string) $reply;
}

echo Limits::of('add'), ' ', Limits::of('attrs.get'), PHP_EOL;
echo strlen(send('bg.goods.add', ['goodsName' => 'a'])) > 0, PHP_EOL;
