<?php

namespace Acme\Semi\Concerns;

use GuzzleHttp\Client;

trait SendsRequests
{
    protected $http;

    protected static $defaults = ['timeout' => 10];

    public function http()
    {
        if (!($this->http instanceof Client)) {
            $this->http = new Client();
        }
        return $this->http;
    }

    public function request($url, $method = 'GET', $options = [])
    {
        $method = strtoupper($method);
        $options = array_merge(self::$defaults, $options);
        if (property_exists($this, 'root') && !is_null($this->root)) {
            $options['base_uri'] = $this->root;
        }
        return $this->http()->request($method, $url, $options);
    }
}
