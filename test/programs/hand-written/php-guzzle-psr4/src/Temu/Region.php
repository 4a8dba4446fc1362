<?php

namespace Erp\Temu;

final class Region
{
    public const CN = 'cn';
    public const US = 'us';

    private const BASE = [
        self::CN => 'https://openapi.kuajingmaihuo.com',
        self::US => 'https://openapi-b-us.temu.com',
    ];

    public static function base(string $region): string
    {
        return self::BASE[$region] ?? self::BASE[self::CN];
    }
}
