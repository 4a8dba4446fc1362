<?php

require __DIR__ . '/vendor/autoload.php';

$app = new Illuminate\Foundation\Application(__DIR__);
(new App\Jobs\SyncGoods([1, 2]))->handle();
(new App\Jobs\ConfirmShipment())->handle();
