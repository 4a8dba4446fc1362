<?php

namespace App\Temu;

use Hyperf\Guzzle\ClientFactory;

class PriceClient
{
    protected $client;

    public function __construct(ClientFactory $factory, $timeout = 5)
    {
        $this->client = $factory->create(['base_uri' => 'https://openapi.kuajingmaihuo.com', 'timeout' => $timeout]);
    }

    public function call($type, array $params = [])
    {
        $options = array('json' => array_merge($params, array('type' => $type)));
        $response = $this->client->request('POST', '/openapi/router', $options);

        return json_decode((string) $response->getBody(), true);
    }

    public function prices()
    {
        return $this->call('bg.goods.price.list.get');
    }

    public function mall()
    {
        return $this->call('bg.mall.info.get');
    }
}
