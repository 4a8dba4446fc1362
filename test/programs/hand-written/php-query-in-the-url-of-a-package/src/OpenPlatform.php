<?php

namespace Acme\Temu;

class OpenPlatform
{
    private $router = 'https://openapi.kuajingmaihuo.com/openapi/router';
    private $key;
    private $secret;
    public $timeout;

    public function __construct($key, $secret)
    {
        $this->key = $key;
        $this->secret = $secret;
    }

    private function sign(array $fields)
    {
        ksort($fields);
        $text = $this->secret;
        foreach ($fields as $name => $value) {
            $text .= $name . $value;
        }
        return strtoupper(md5($text . $this->secret));
    }

    public function send($target)
    {
        $handle = curl_init();
        curl_setopt($handle, CURLOPT_URL, $target);
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        if ($this->timeout) {
            curl_setopt($handle, CURLOPT_TIMEOUT, $this->timeout);
        }
        curl_setopt($handle, CURLOPT_POST, true);
        $answer = curl_exec($handle);
        curl_close($handle);
        return $answer;
    }

    public function run($request, $token = '')
    {
        $common = ['app_key' => $this->key, 'access_token' => $token, 'timestamp' => time()];
        $fields = array_merge($request->fields(), $common);
        $fields['sign'] = $this->sign($fields);
        $target = $this->router . '?';
        foreach ($fields as $name => $value) {
            $target .= "$name=" . urlencode($value) . '&';
        }
        $target = substr($target, 0, -1);
        return json_decode($this->send($target), true);
    }
}
