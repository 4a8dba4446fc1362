<?php

require_once __DIR__ . '/lib.php';

$data['type'] = 'bg.goods.list.get';
$data['app_key'] = 'k';
$data['page'] = 1;
echo json_encode(send($data)), "\n";

echo json_encode(attrs(5)), "\n";
