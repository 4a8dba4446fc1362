<?php
const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const PARTNER = 'https://openapi-b-partner.temu.com/openapi/router';
const GRANTED = ['bg.goods.quantity.get', 'bg.btg.goods.stock.quantity.get', 'bg.goods.attrs.get', 'bg.semi.adjust.price.page.query'];
function call(string $url, string $type): void
{
    if (!in_array($type, GRANTED, true)) {
        throw new RuntimeException($type);
    }
    $curl = curl_init($url);
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode(['type' => $type]));
    curl_exec($curl);
}
call(CN, 'bg.goods.quantity.get');
call(PARTNER, 'bg.btg.goods.stock.quantity.get');
call(CN, 'bg.goods.attrs.get');
call(CN, 'bg.semi.adjust.price.page.query');
