<?php

declare(strict_types=1);

$map = ['Shop\\' => __DIR__ . '/src/'];
spl_autoload_register(function (string $class) use ($map): void {
    foreach ($map as $prefix => $dir) {
        if (str_starts_with($class, $prefix)) {
            $path = $dir . str_replace('\\', DIRECTORY_SEPARATOR, substr($class, strlen($prefix))) . '.php';
            if (file_exists($path)) {
                require_once $path;
            }
        }
    }
});
