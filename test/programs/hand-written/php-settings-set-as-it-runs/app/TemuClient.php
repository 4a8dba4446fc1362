<?php

namespace App;

class TemuClient
{
    public function __construct(private string $gateway, private int $timeout = 10)
    {
    }

    public function call(string $type, array $biz = []): array
    {
        $handle = curl_init($this->gateway);
        curl_setopt($handle, CURLOPT_TIMEOUT, $this->timeout);
        curl_setopt($handle, CURLOPT_POSTFIELDS, json_encode(['type' => $type] + $biz));
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        return json_decode(curl_exec($handle), true);
    }
}
