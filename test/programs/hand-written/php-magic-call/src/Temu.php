<?php

require_once __DIR__ . '/Http.php';

class Temu
{
    private array $map = [
        'goodsAdd' => 'bg.goods.add',
        'orderList' => 'bg.order.list.get',
        'goodsDetail' => 'bg.goods.detail.get',
    ];

    public function __construct(private string $token)
    {
    }

    public function __call(string $name, array $arguments)
    {
        if (!isset($this->map[$name])) {
            throw new BadMethodCallException($name);
        }
        return $this->request($this->map[$name], $arguments[0] ?? []);
    }

    private function request(string $type, array $biz): array
    {
        $params = array_merge($biz, ['type' => $type, 'access_token' => $this->token, 'timestamp' => time()]);
        ksort($params);
        $params['sign'] = strtoupper(md5(json_encode($params)));
        return Http::postJson('https://openapi.kuajingmaihuo.com/openapi/router', $params);
    }
}
