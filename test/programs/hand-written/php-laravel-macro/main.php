<?php

require __DIR__ . '/vendor/autoload.php';

$app = new Illuminate\Foundation\Application(__DIR__);
$provider = new App\Providers\AppServiceProvider($app);
$provider->boot();

(app(App\Actions\SyncProducts::class))();
