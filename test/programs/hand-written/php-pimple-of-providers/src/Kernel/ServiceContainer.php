<?php

namespace Acme\Temu\Kernel;

use Pimple\Container;

class ServiceContainer extends Container
{
    protected $providers = [];

    protected $defaultConfig = [
        'http' => ['timeout' => 30.0],
    ];

    protected $userConfig = [];

    public function __construct(array $config = [], array $prepends = [])
    {
        $this->userConfig = $config;
        parent::__construct($prepends);
        $this->registerProviders($this->getProviders());
    }

    public function getConfig()
    {
        return array_replace_recursive($this->defaultConfig, $this->userConfig);
    }

    public function getProviders()
    {
        return array_merge([Providers\HttpClientServiceProvider::class], $this->providers);
    }

    public function __get($id)
    {
        return $this->offsetGet($id);
    }

    public function __set($id, $value)
    {
        $this->offsetSet($id, $value);
    }

    public function registerProviders(array $providers)
    {
        foreach ($providers as $provider) {
            parent::register(new $provider());
        }
    }
}
