<?php
require __DIR__ . '/vendor/autoload.php';
require __DIR__ . '/support/helpers.php';
$c = new app\controller\Goods();
foreach (['index', 'orders', 'us'] as $action) {
    $c->$action();
}
