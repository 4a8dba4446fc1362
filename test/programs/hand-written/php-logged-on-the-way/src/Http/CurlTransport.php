<?php

declare(strict_types=1);

namespace Shop\Http;

final class CurlTransport implements Transport
{
    public function post(string $url, array $params): string
    {
        $ch = curl_init($url);
        curl_setopt($ch, CURLOPT_POST, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($params));
        curl_setopt($ch, CURLOPT_HTTPHEADER, ['Content-Type: application/json']);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        $out = curl_exec($ch);
        if ($out === false) {
            throw new \RuntimeException(curl_error($ch));
        }
        return $out;
    }
}
