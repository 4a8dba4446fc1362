<?php

class OpenClient
{
    public function __construct(private string $gateway, private string $key, private string $token)
    {
    }

    public function call(string $type, array $biz = []): array
    {
        $common = new CommonParams();
        $common->setType($type)->setAppKey($this->key)->setAccessToken($this->token);
        $params = array_merge($common->toArray(), $biz);
        ksort($params);
        $params['sign'] = strtoupper(md5(json_encode($params)));
        $ch = curl_init($this->gateway);
        curl_setopt_array($ch, [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => json_encode($params),
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
        ]);
        return json_decode((string) curl_exec($ch), true) ?: [];
    }
}
