<?php

const TEMU_URL = 'https://openapi.kuajingmaihuo.com/openapi/router';

function send($data)
{
    $ch = curl_init();
    $opts[CURLOPT_URL] = TEMU_URL;
    $opts[CURLOPT_POST] = true;
    $opts[CURLOPT_RETURNTRANSFER] = true;
    $opts[CURLOPT_HTTPHEADER] = ['Content-Type: application/json'];
    $opts[CURLOPT_POSTFIELDS] = json_encode($data);
    curl_setopt_array($ch, $opts);

    return json_decode(curl_exec($ch), true)['success'];
}

function attrs($catId)
{
    $body['type'] = 'bg.goods.attrs.get';
    $body['catId'] = $catId;

    return send($body);
}
