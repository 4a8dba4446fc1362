<?php

require 'RequestBuilder.php';

$base = (new RequestBuilder())->to('https://openapi.kuajingmaihuo.com/openapi/router')->with('app_key', 'k');

$base->withType('bg.goods.update')->with('productId', 1)->send();
$base->withType('bg.order.detail.get')->with('sn', 'PO')->send();
$base->to('https://openapi-b-us.temu.com/openapi/router')->withType('bg.goods.update')->send();
