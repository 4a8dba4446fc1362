<?php

require __DIR__ . '/vendor/autoload.php';

use Erp\Api\ApiCatalog;
use Erp\Client\OpenApiClient;

$cnClient = new OpenApiClient((getenv('TEMU_CN_URL') ?: 'https://openapi.kuajingmaihuo.com/openapi/router'));
$usClient = new OpenApiClient((getenv('TEMU_US_URL') ?: 'https://openapi-b-us.temu.com/openapi/router'));
foreach ([
    [ApiCatalog::typeOf('getMarketingActivityList'), ['pageNo' => 1]],
    [ApiCatalog::typeOf('getMarketingActivityDetail'), ['pageNo' => 1]],
    [ApiCatalog::typeOf('getColorimageurl'), ['page_size' => 20]],
] as [$t, $p]) {
    $res = $cnClient->execute($t, $p);
    echo $t, json_encode($res['success'] ?? null), "\n";
}
foreach ([
    [ApiCatalog::typeOf('getGoodsAttrs'), ['pageNo' => 1]],
    [ApiCatalog::typeOf('getMarketingActivityDetail'), ['mallId' => 634418]],
    [ApiCatalog::typeOf('getMarketingActivityList'), ['mallId' => 634418]],
] as [$t, $p]) {
    $res = $usClient->execute($t, $p);
    echo $t, json_encode($res['success'] ?? null), "\n";
}
