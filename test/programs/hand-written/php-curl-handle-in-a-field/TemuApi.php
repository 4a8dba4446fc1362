<?php
class TemuApi
{
    private $curl;
    private $site;

    private $gateways = array(
        'CN' => 'https://openapi.kuajingmaihuo.com/openapi/router',
        'US' => 'https://openapi-b-us.temu.com/openapi/router',
    );

    public function __construct($site)
    {
        $this->site = $site;
        $this->curl = new Curl();
    }

    public function call($type, $params)
    {
        $params['type'] = $type;
        $params['timestamp'] = time();
        return json_decode($this->curl->postJson($this->gateways[$this->site], $params), true);
    }
}
