<?php

class Sender
{
    public function __construct(private readonly Site $site)
    {
    }

    public function send(Api $api, array $params): bool
    {
        $payload = [...$params, 'type' => $api->type(), 'access_token' => strtolower($this->site->name)];
        $curl = curl_init($this->site->url());
        curl_setopt_array($curl, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_CUSTOMREQUEST => 'POST',
            CURLOPT_POSTFIELDS => json_encode($payload),
            CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
        ]);
        $reply = json_decode(curl_exec($curl), true);
        echo $api->name, ': ', $reply['success'] ? '成功' : $reply['errorMsg'], "\n";

        return $reply['success'];
    }
}
