<?php

namespace Acme\Open;

class Open
{
    private $gateway;

    public function __construct($key, $secret)
    {
        $this->gateway = new Gateway($key, $secret);
    }

    public function call($name, $fields = [])
    {
        return $this->gateway->call($name, $fields);
    }
}
