<?php

class TemuClient
{
    private $url;
    private $appKey;

    public function __construct($url, $appKey)
    {
        $this->url = $url;
        $this->appKey = $appKey;
    }

    public function call($type, array $params = [])
    {
        $body = array_merge(['type' => $type, 'app_key' => $this->appKey, 'data_type' => 'JSON'], $params);
        $ch = curl_init($this->url);
        curl_setopt_array($ch, [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => json_encode($body),
            CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
            CURLOPT_RETURNTRANSFER => true,
        ]);
        return json_decode(curl_exec($ch), true);
    }
}
