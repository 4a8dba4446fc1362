<?php

namespace Acme\Temu;

use Acme\Temu\Kernel\ServiceContainer;

/**
 * @property Goods\Client $goods
 * @property Order\Client $order
 */
class Application extends ServiceContainer
{
    protected $providers = [
        Goods\ServiceProvider::class,
        Order\ServiceProvider::class,
    ];
}
