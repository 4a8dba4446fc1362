<?php

final class TemuClient
{
    private const GATEWAYS = [
        'cn' => 'https://openapi.kuajingmaihuo.com/openapi/router',
        'us' => 'https://openapi-b-us.temu.com/openapi/router',
    ];

    public function __construct(private string $region)
    {
    }

    public function call(string $type, array $biz): string
    {
        $ch = curl_init(self::GATEWAYS[$this->region]);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['type' => $type] + $biz));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        return (string) curl_exec($ch);
    }
}
