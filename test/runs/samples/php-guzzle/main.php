<?php

declare(strict_types=1);

use App\Temu\Gateway;

require __DIR__ . '/vendor/autoload.php';

$gateway = new Gateway();
$gateway->goods(['page' => 1]);
$gateway->activities();
$gateway->orders();
