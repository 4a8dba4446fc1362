<?php

class Curl
{
    public static function post($url, array $data)
    {
        $handle = curl_init();
        curl_setopt_array($handle, [CURLOPT_URL => $url, CURLOPT_POSTFIELDS => json_encode($data), CURLOPT_RETURNTRANSFER => true]);
        return json_decode(curl_exec($handle), true);
    }
}
