<?php

declare(strict_types=1);

use App\Temu\Gateway;
use App\Temu\PriceClient;
use Hyperf\Guzzle\ClientFactory;

require __DIR__ . '/vendor/autoload.php';

$gateway = new Gateway();
$gateway->goods(['page' => 1]);
$gateway->orders();
$gateway->image('aGk=');

$prices = new PriceClient(new ClientFactory());
$prices->prices();
$prices->mall();
