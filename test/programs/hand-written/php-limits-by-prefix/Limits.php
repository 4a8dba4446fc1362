<?php

class Limits
{
    const GOODS = 'bg.goods';

    const ALL = [
        'bg.goods.add' => 5,
        'bg.goods.attrs.get' => 10,
    ];

    public static function of(string $name): int
    {
        $key = self::GOODS . '.' . $name;
        if (!isset(self::ALL[$key])) {
            throw new RuntimeException("没有限流配置 $key");
        }
        return self::ALL[$key];
    }
}
