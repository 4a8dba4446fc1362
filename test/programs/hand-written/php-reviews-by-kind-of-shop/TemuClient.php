<?php

final class TemuClient
{
    private const GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';

    public function call(string $type, array $biz): string
    {
        $ch = curl_init(self::GATEWAY);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['type' => $type] + $biz));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        return (string) curl_exec($ch);
    }
}
