<?php

namespace Yunqi\Temu;

class Config
{
    private static ?array $items = null;

    public static function get(string $key, $default = null)
    {
        self::$items ??= require dirname(__DIR__) . '/config/temu.php';
        $value = self::$items;
        foreach (explode('.', $key) as $part) {
            if (!is_array($value) || !array_key_exists($part, $value)) {
                return $default;
            }
            $value = $value[$part];
        }
        return $value;
    }
}
