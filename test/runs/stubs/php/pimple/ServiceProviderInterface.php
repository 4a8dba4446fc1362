<?php

namespace Pimple;

interface ServiceProviderInterface
{
    public function register(Container $pimple);
}
