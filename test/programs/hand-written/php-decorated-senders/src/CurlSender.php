<?php

final class CurlSender implements Sender
{
    public function __construct(private readonly string $endpoint)
    {
    }

    public function send(string $api, array $biz): array
    {
        $biz['type'] = $api;
        $ch = curl_init($this->endpoint);
        curl_setopt($ch, CURLOPT_POST, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($biz));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        return json_decode(curl_exec($ch), true);
    }
}
