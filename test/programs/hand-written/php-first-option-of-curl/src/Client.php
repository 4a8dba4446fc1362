<?php

class Client
{
    const ROUTERS = [
        'cn' => 'https://openapi.kuajingmaihuo.com/openapi/router',
        'eu' => 'https://openapi-b-eu.temu.com/openapi/router',
    ];

    private string $router;

    public function __construct(string $region, private string $key, private string $token)
    {
        $this->router = self::ROUTERS[$region];
    }

    public function call(string $type, array $biz): string
    {
        $params = array_merge(['type' => $type, 'app_key' => $this->key, 'access_token' => $this->token], $biz);
        return $this->post($this->router, json_encode($params));
    }

    private function post(string $url, string $payload): string
    {
        $ch = curl_init($url);
        curl_setopt_array($ch, [CURLOPT_POSTFIELDS => $payload, CURLOPT_RETURNTRANSFER => true]);
        $raw = curl_exec($ch);
        curl_close($ch);
        return (string) $raw;
    }
}
