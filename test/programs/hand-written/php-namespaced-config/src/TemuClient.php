<?php

namespace Shop\Temu;

class TemuClient
{
    public function __construct(private string $region)
    {
    }

    public function call(string $type, array $biz = []): array
    {
        $ch = curl_init(config('temu.gateways.' . $this->region));
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['type' => $type, 'app_key' => 'ak'] + $biz));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        return json_decode((string) curl_exec($ch), true) ?? [];
    }
}
