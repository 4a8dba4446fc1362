<?php

use App\TemuClient;

require __DIR__ . '/vendor/autoload.php';

$app = new Illuminate\Foundation\Application(__DIR__);

(new TemuClient(config('temu.gateway')))->call('bg.goods.edit');
config(['temu.gateway' => config('temu.us.gateway')]);
(new TemuClient(config('temu.gateway')))->call('bg.goods.add');
