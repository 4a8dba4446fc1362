<?php

namespace Acme\Temu\Order;

use Pimple\Container;
use Pimple\ServiceProviderInterface;

class ServiceProvider implements ServiceProviderInterface
{
    public function register(Container $app)
    {
        $app['order'] = fn ($app) => new Client($app);
    }
}
