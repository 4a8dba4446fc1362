<?php

class Client
{
    const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

    public function __construct(private string $key, private string $token)
    {
    }

    public function call(string $type, array $biz): string
    {
        $params = $biz;
        $params['type'] = $type;
        $params['app_key'] = $this->key;
        $params['access_token'] = $this->token;
        return $this->post(self::ROUTER, json_encode($params));
    }

    private function post(string $url, string $payload): string
    {
        $ch = curl_init($url);
        curl_setopt_array($ch, [CURLOPT_POSTFIELDS => $payload, CURLOPT_RETURNTRANSFER => true]);
        return (string) curl_exec($ch);
    }
}
