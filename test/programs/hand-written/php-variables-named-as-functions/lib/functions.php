<?php

function gateway(string $site): string
{
    return match ($site) {
        'cn' => 'https://openapi.kuajingmaihuo.com/openapi/router',
        'eu' => 'https://openapi-b-eu.temu.com/openapi/router',
    };
}

function payload(array $source): array
{
    $out = [];
    foreach ($source as $key => $value) {
        if ($value === null || $value === '') {
            continue;
        }
        $out[$key] = $value;
    }
    return $out;
}

function sign(array $params): string
{
    ksort($params);
    return strtoupper(md5(json_encode($params)));
}
