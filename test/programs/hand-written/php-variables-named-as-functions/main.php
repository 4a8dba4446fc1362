<?php

require __DIR__ . '/lib/Temu.php';

$cn = new Temu('cn');
$eu = new Temu('eu');
$cn->call('bg.goods.add', ['goodsName' => 'hat', 'remark' => '']);
$cn->call('bg.mall.info.get');
$eu->call('bg.goods.add', ['goodsName' => 'hat']);
