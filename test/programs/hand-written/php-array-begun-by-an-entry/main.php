<?php

require __DIR__ . '/top/TopClient.php';
require __DIR__ . '/top/request/GoodsAddRequest.php';
require __DIR__ . '/top/request/GoodsAttrsGetRequest.php';

$c = new TopClient();
$c->appkey = 'k';
$c->secretKey = 's';

$req = new GoodsAddRequest();
$req->setProductName('水杯');
$resp = $c->execute($req, 'session');
echo $resp->success ? 'ok' : 'fail', "\n";

$attrs = new GoodsAttrsGetRequest();
$attrs->setCatId('1');
echo $c->execute($attrs)->success ? 'ok' : 'fail', "\n";

$us = new TopClient('u', 's2');
$us->gatewayUrl = 'https://openapi-b-us.temu.com/openapi/router';
echo $us->execute($req, 'us-session')->success ? 'ok' : 'fail', "\n";
