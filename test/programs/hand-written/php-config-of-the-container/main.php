<?php

require __DIR__ . '/vendor/autoload.php';

$app = new Illuminate\Foundation\Application(__DIR__);
$app->register(App\Providers\TemuServiceProvider::class);

app(App\Jobs\PushGoods::class)->handle(['image' => 'aGk=']);
app(App\Services\GlobalTemuClient::class)->call('bg.order.list.get', ['pageNumber' => 1]);
