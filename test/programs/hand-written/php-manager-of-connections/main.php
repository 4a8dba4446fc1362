<?php
require __DIR__ . '/vendor/autoload.php';

use App\Temu\Manager;

$temu = new Manager(require __DIR__ . '/config/temu.php');
$temu->connection()->call('bg.goods.list.get', ['page' => 1]);
$temu->connection('cn')->call('bg.order.list.get');
$temu->connection('us')->call('bg.order.list.get');
$temu->connection('us')->call('bg.picturecompression.get');
