<?php
class ShopApi
{
    const HOST = 'https://openapi.kuajingmaihuo.com/openapi/router';
    public static function request($params, $method = 'POST')
    {
        $params['timestamp'] = (string) time();
        $query = '';
        foreach ($params as $key => $val) {
            if ($val === null || $val === '') continue;
            $query .= $key;
            $query .= '=';
            $query .= urlencode($val);
            $query .= '&';
        }
        $query = rtrim($query, '&');
        $url = self::HOST . '?' . $query;
        $ctx = stream_context_create(['http' => ['method' => $method, 'content' => '{}', 'ignore_errors' => true]]);
        return json_decode(file_get_contents($url, false, $ctx), true);
    }
    public static function post($params)
    {
        $body = '';
        foreach ($params as $key => $val) {
            $body .= '&' . $key . '=' . urlencode($val);
        }
        $ch = curl_init(self::HOST);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
        curl_setopt($ch, CURLOPT_POSTFIELDS, substr($body, 1));
        return curl_exec($ch);
    }
}
ShopApi::request(['type' => 'bg.goods.detail.get', 'productId' => '1']);
ShopApi::request(['type' => 'bg.order.list.get']);
ShopApi::post(['type' => 'bg.goods.list.get', 'page' => '1']);
ShopApi::post(['type' => 'bg.mall.info.get']);
