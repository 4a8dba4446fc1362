<?php

class Client
{
    private string $gateway = 'https://openapi.kuajingmaihuo.com/openapi/router';

    public function request(string $type, array $biz): array
    {
        $params = array_merge(['type' => $type, 'app_key' => 'ak'], $biz);
        $ch = curl_init($this->gateway);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($params));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        return json_decode((string) curl_exec($ch), true) ?: [];
    }
}
