<?php

namespace Erp;

class ApiMap
{
    public const MAP = [
        'logisticsTemplateGet' => 'bg.logistics.template.get',
    ];

    public static function type(string $name): string
    {
        return self::MAP[$name] ?? throw new \RuntimeException('no ' . $name);
    }
}
