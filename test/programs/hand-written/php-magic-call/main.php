<?php

require __DIR__ . '/src/Temu.php';

$temu = new Temu('token');
$temu->goodsAdd(['name' => 'x']);
$temu->orderList(['page' => 1]);
$temu->goodsDetail(['id' => 1]);
