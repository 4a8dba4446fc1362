<?php

class ConfigLoader
{
    private static ?array $items = null;

    public static function get(string $path, $default = null)
    {
        self::$items ??= json_decode(file_get_contents(dirname(__DIR__) . '/config/temu.json'), true);
        $value = self::$items;
        foreach (explode('.', $path) as $part) {
            if (!is_array($value) || !isset($value[$part])) {
                return $default;
            }
            $value = $value[$part];
        }
        return $value;
    }
}
