<?php
class Api
{
    private const TYPES = [
        'goodsDetail' => 'bg.goods.detail.get',
        'mall' => 'bg.mall.info.get',
    ];

    public function __construct(private array $settings)
    {
    }

    public function send(string $shop, string $name, array $biz = [])
    {
        extract($this->settings[$shop]);
        $type = self::TYPES[$name];
        $access_token = $token;
        $timestamp = time();
        $data = compact('type', 'access_token', 'timestamp') + $biz;
        ksort($data);
        $data['sign'] = strtoupper(md5(http_build_query($data)));
        $ch = curl_init($gateway);
        curl_setopt_array($ch, [CURLOPT_POST => true, CURLOPT_RETURNTRANSFER => true, CURLOPT_POSTFIELDS => json_encode($data)]);
        return json_decode(curl_exec($ch), true);
    }
}
