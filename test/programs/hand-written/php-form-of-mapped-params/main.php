<?php

require_once __DIR__ . '/TemuClient.php';

$lines = [
    '{"type":"bg.goods.labelv2.get","params":{"productSkuIdList":[7001]}}',
    '{"type":"bg.logistics.companies.get","params":{"regionId":211}}',
];
$client = new TemuClient();
foreach ($lines as $line) {
    $row = json_decode($line, true);
    echo $row['type'], ' ', strlen($client->request($row['type'], $row['params'])), PHP_EOL;
}
