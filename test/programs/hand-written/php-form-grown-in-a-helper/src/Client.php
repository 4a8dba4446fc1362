<?php

namespace Acme\Temu;

use Acme\Temu\Util\Curl;

class Client
{
    public $gateway = 'https://openapi.kuajingmaihuo.com/openapi/router';
    public $key;
    public $secret;
    public $request;

    public function __construct($key = '', $secret = '')
    {
        $this->key = $key;
        $this->secret = $secret;
    }

    public function with($request)
    {
        $this->request = $request;
    }

    public function execute()
    {
        $common = ['type' => $this->request->name, 'app_key' => $this->key, 'timestamp' => (string) time()];
        $fields = array_merge($common, $this->request->fields());
        ksort($fields);
        $fields['sign'] = strtoupper(md5($this->secret . http_build_query($fields) . $this->secret));
        if (strtolower($this->request->verb) == 'post') {
            $text = Curl::send($this->gateway, $fields);
        } else {
            $text = Curl::ask($this->gateway, $fields);
        }
        return json_decode($text, true);
    }
}
