<?php
require __DIR__ . '/vendor/autoload.php';

use Acme\Temu\Temu;

$temu = Temu::shop('cn', 'token');
$temu->goods->detail(1);
$temu->goods->create(['x' => 1]);
$temu->mall->info();
Temu::shop('eu', 'token')->mall->info();
