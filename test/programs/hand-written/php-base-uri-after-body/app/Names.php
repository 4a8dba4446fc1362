<?php

namespace Yunqi\Erp;

class Names
{
    private const PREFIX = 'bg';

    /** 拼接口名 */
    public static function of(string ...$parts): string
    {
        return sprintf('%s.%s', self::PREFIX, implode('.', $parts));
    }
}
