<?php

namespace Erp\Temu;

use Erp\Temu\Concerns\GoodsApi;
use Erp\Temu\Concerns\LogisticsApi;
use Erp\Temu\Concerns\StockApi;

class OpenClient extends AbstractClient
{
    use GoodsApi;
    use StockApi;
    use LogisticsApi;

    protected string $gateway = 'https://openapi.kuajingmaihuo.com/openapi/router';
}
