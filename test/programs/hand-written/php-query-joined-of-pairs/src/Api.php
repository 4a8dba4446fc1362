<?php

namespace Acme\Temu;

/** 商品、订单都走同一个网关；令牌在别处换取 */
class Api
{
    private $gateway = 'https://openapi.kuajingmaihuo.com/openapi/router';
    private $secret;

    public function __construct($secret)
    {
        $this->secret = $secret;
    }

    public function request(array $params)
    {
        ksort($params);
        $params['sign'] = strtoupper(md5($this->secret . http_build_query($params) . $this->secret));
        $pairs = array();
        foreach ($params as $name => $value) {
            $pairs[] = $name . '=' . rawurlencode($value);
        }
        $url = $this->gateway . '?' . implode('&', $pairs);

        return $this->get($url);
    }

    protected function get($url, $retries = 2)
    {
        $handle = curl_init();
        curl_setopt_array($handle, array(
            CURLOPT_URL => $url,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 10,
        ));
        $text = curl_exec($handle);
        if ($text === false && $retries > 0) {
            return $this->get($url, $retries - 1);
        }

        return json_decode($text, true);
    }
}
