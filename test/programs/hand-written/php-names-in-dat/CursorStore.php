<?php

class CursorStore
{
    private static ?array $values = null;

    private static function load(): array
    {
        $out = [];
        foreach (array_slice(file(__DIR__ . '/data/cursor.dat', FILE_IGNORE_NEW_LINES), 1) as $line) {
            $cols = explode(',', $line);
            $out[$cols[0]] = $cols[1];
        }
        return $out;
    }

    public static function get(string $key): string
    {
        self::$values ??= self::load();
        if (!isset(self::$values[$key])) {
            throw new \RuntimeException('缺少位置: ' . $key);
        }
        return (string) self::$values[$key];
    }
}
