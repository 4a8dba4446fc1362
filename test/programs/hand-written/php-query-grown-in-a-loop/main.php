<?php
require_once __DIR__ . '/lib/TemuApi.php';
$api = new TemuApi('ak', 'sk', 'tk');
foreach ($api->goodsList(1) as $row) { echo $row; }
$api->barcode(7001);
$api->orders('2025-09-01');
