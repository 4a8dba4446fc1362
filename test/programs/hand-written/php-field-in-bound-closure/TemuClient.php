<?php

class TemuClient
{
    public $gateway;

    public function __construct($gateway = 'https://openapi.kuajingmaihuo.com/openapi/router')
    {
        $this->gateway = $gateway;
    }

    public function setGateway($url)
    {
        $this->gateway = $url;
        return $this;
    }

    public function call(string $type, array $biz = [])
    {
        $ch = curl_init($this->gateway);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['type' => $type] + $biz));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        return json_decode(curl_exec($ch), true);
    }
}
