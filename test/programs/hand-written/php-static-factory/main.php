<?php

spl_autoload_register(static fn (string $class) => require __DIR__ . '/classes/' . $class . '.php');

$cn = Client::forRegion('cn');
$cn->send(Request::make('bg.goods.detail.get')->param('productId', 7));
$cn->send(Request::make(Type::ORDER_LIST)->param('page', 1));
$cn->send(Request::make(Type::GOODS_MIGRATE));
$us = Client::forRegion('us');
$us->send(Request::make('bg.goods.detail.get'));
