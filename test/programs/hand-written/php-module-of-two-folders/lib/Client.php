<?php

class Client
{
    private $routers = [
        'cn' => 'https://openapi.kuajingmaihuo.com/openapi/router',
        'us' => 'https://openapi-b-us.temu.com/openapi/router',
    ];
    private $router;

    public function __construct($region)
    {
        $this->router = $this->routers[$region];
    }

    public function call($api, $biz = [])
    {
        $biz['type'] = $api;
        return Curl::post($this->router, $biz);
    }
}
