<?php

require __DIR__ . '/vendor/autoload.php';

use app\ServiceLocator;

$cn = ServiceLocator::get('CN');
$cn->goods(1);
$cn->label(33);
$cn->afterSales();
ServiceLocator::get('EU')->orders(1);
