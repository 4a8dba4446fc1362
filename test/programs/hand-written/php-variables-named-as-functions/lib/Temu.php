<?php

require_once __DIR__ . '/functions.php';

class Temu
{
    public function __construct(private string $site)
    {
    }

    public function call(string $type, array $biz = []): array
    {
        $gateway = gateway($this->site);
        $payload = payload(['type' => $type, 'app_key' => 'ak'] + $biz);
        $sign = sign($payload);
        $ch = curl_init($gateway);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(($payload) + ['sign' => $sign]));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        return json_decode((string) curl_exec($ch), true) ?? [];
    }
}
