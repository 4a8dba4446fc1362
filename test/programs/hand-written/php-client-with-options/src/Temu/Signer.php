<?php

declare(strict_types=1);

namespace App\Temu;

final class Signer
{
    public static function sign(array $params, string $secret): string
    {
        ksort($params);
        $flat = '';
        array_walk($params, static function ($value, $key) use (&$flat): void {
            $flat .= $key . (is_scalar($value) ? $value : json_encode($value));
        });

        return strtoupper(md5($secret . $flat . $secret));
    }
}
