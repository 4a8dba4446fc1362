<?php

namespace Acme\Temu;

final class Gateways
{
    private const HOSTS = [
        'cn' => 'https://openapi.kuajingmaihuo.com',
        'us' => 'https://openapi-b-us.temu.com',
        'eu' => 'https://openapi-b-eu.temu.com',
    ];

    public static function of(string $region): string
    {
        return self::HOSTS[strtolower($region)] ?? self::HOSTS['cn'];
    }
}
