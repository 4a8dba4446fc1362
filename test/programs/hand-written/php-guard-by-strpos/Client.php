<?php

class Client
{
    const APIS = ['bg.goods.migrate', 'bg.order.detail.get'];

    public function __construct(private string $key, private string $token)
    {
    }

    public function call(string $type, array $biz): string
    {
        $params = ['type' => $type, 'app_key' => $this->key, 'access_token' => $this->token] + $biz;
        $ch = curl_init('https://openapi.kuajingmaihuo.com/openapi/router');
        curl_setopt_array($ch, [CURLOPT_POSTFIELDS => json_encode($params), CURLOPT_RETURNTRANSFER => true]);
        return (string) curl_exec($ch);
    }
}
