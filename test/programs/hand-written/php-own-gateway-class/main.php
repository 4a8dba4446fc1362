<?php

require_once __DIR__ . '/lib/TemuConst.class.php';
require_once __DIR__ . '/lib/ConfigLoader.class.php';
require_once __DIR__ . '/lib/TemuGateway.class.php';
require_once __DIR__ . '/lib/GoodsService.class.php';

$svc0 = new GoodsService(new TemuGateway());
$svc0->pull(ConfigLoader::get('apis.getGoodsQuantity'), ['productSkuId' => 100231]);
$svc0->pull(ConfigLoader::get('apis.getGoodsDetail'), ['productSkuId' => 100231]);
$svc0->pull(ConfigLoader::get('apis.getColorimageurl'), ['mallId' => 634418]);
$svc0->pull(ConfigLoader::get('apis.getLogisticsCompanies'), ['page_size' => 20]);
$svc0->pull(ConfigLoader::get('apis.confirmLogisticsShipment'), ['page_size' => 20]);
