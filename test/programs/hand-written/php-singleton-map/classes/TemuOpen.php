<?php

require_once __DIR__ . '/ApiMap.php';
require_once __DIR__ . '/Curl.php';

class TemuOpen
{
    private static $instance = null;
    private $apiUrl = 'https://openapi.kuajingmaihuo.com/openapi/router';
    private $token = 'tk';

    private function __construct()
    {
    }

    public static function getInstance()
    {
        if (self::$instance === null) {
            self::$instance = new self();
        }
        return self::$instance;
    }

    public function setToken($token)
    {
        $this->token = $token;
        return $this;
    }

    public function run($alias, $params = array())
    {
        $api = ApiMap::find($alias);
        if ($api === null) {
            echo "没有这个接口: $alias\n";
            return false;
        }
        list($type, $desc) = $api;
        $params['type'] = $type;
        $params['access_token'] = $this->token;
        $result = Curl::postJson($this->apiUrl, $params);
        echo $desc, ': ', $result, "\n";
        return $result;
    }
}
