<?php

namespace Erp;

class Host
{
    public const CN = 'https://openapi.kuajingmaihuo.com';
    public const US = 'https://openapi-b-us.temu.com';
    public const PATH = '/openapi/router';

    public static function router(string $host): string
    {
        return rtrim($host, '/') . self::PATH;
    }
}
