<?php

class Names
{
    private const PREFIX = 'bg';

    public static function of(string ...$parts): string
    {
        return implode('.', [self::PREFIX, ...$parts]);
    }

    public static function pair(string $module, string $action): string
    {
        return sprintf('%s.%s.%s', self::PREFIX, $module, $action);
    }
}
