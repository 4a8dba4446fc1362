<?php

namespace Hanson\Foundation;

abstract class AbstractAPI
{
    protected $app;
    protected $http;

    public function __construct($app = null)
    {
        $this->app = $app;
    }

    public function getHttp()
    {
        return $this->http ?? ($this->http = new Http());
    }
}
