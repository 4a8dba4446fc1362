<?php

function config(string $name)
{
    static $conf = null;
    $conf ??= require __DIR__ . '/../config/temu.php';
    $at = $conf;
    foreach (explode('.', $name) as $part) {
        $at = $at[$part];
    }
    return $at;
}

function gatewayOf(array $shop): string
{
    $all = json_decode(file_get_contents(__DIR__ . '/../config/gateways.json'), true);
    return $all[$shop['region']];
}

function packBody(array $shop, string $type, array $biz): array
{
    $body = compact('type') + ['app_key' => $shop['key'], 'timestamp' => time()] + $biz;
    $sign = strtoupper(md5(json_encode($body)));
    return $body + compact('sign');
}

function request(array $shop, string $type, array $biz): array
{
    return post(gatewayOf($shop), packBody($shop, $type, $biz));
}

function post(string $url, array $body): array
{
    $ch = curl_init($url);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    return json_decode((string) curl_exec($ch), true) ?: [];
}
