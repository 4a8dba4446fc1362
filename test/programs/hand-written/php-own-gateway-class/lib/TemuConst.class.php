<?php

class TemuConst
{
    public static array $urls = [
        'cn' => 'https://openapi.kuajingmaihuo.com/openapi/router',
    ];

    public static function urlOf(string $region): string
    {
        return self::$urls[$region] ?? self::$urls['cn'];
    }
}
