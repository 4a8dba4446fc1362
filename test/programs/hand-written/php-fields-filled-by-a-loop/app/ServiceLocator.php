<?php

namespace app;

class ServiceLocator
{
    private static $instances = [];

    public static function get($site)
    {
        if (!isset(self::$instances[$site])) {
            $params = require __DIR__ . '/../config/params.php';
            $config = $params['temu'][$site];
            $class = $config['class'];
            self::$instances[$site] = new $class($config);
        }
        return self::$instances[$site];
    }
}
