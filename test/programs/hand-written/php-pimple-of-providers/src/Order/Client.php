<?php

namespace Acme\Temu\Order;

use Acme\Temu\Kernel\BaseClient;

class Client extends BaseClient
{
    public function all(int $page)
    {
        return $this->httpPostJson('bg.order.list.get', ['pageNumber' => $page]);
    }
}
