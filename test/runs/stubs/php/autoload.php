<?php
// As much of Composer's autoloader as the samples need: `psr-4` of the project, and the libraries that lie beside this file.
spl_autoload_register(static function (string $class): void {
    $manifest = json_decode(file_get_contents(dirname(__DIR__) . '/composer.json'), true);
    $places = [
        'GuzzleHttp\\' => __DIR__ . '/guzzlehttp/guzzle/',
        'Hyperf\\Guzzle\\' => __DIR__ . '/hyperf/guzzle/',
        'Hanson\\Foundation\\' => __DIR__ . '/hanson/foundation-sdk/',
        'Pimple\\' => __DIR__ . '/pimple/',
        'Symfony\\Component\\' => __DIR__ . '/symfony/',
        'Symfony\\Contracts\\' => __DIR__ . '/symfony/Contracts/',
        'yii\\httpclient\\' => __DIR__ . '/yiisoft/httpclient/',
    ];
    foreach ($manifest['autoload']['psr-4'] ?? [] as $prefix => $folder) {
        $places[$prefix] = dirname(__DIR__) . '/' . $folder;
    }
    foreach ($places as $prefix => $folder) {
        $path = $folder . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
        if (str_starts_with($class, $prefix) && is_file($path)) {
            require $path;
        }
    }
});
// A framework brings functions, which no autoloader finds.
foreach (array_keys(json_decode(file_get_contents(dirname(__DIR__) . '/composer.json'), true)['require'] ?? []) as $package) {
    if (str_ends_with($package, '/framework') && is_file(__DIR__ . "/$package.php")) {
        require_once __DIR__ . "/$package.php";
    }
}
