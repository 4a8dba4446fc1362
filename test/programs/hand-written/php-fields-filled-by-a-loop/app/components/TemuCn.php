<?php

namespace app\components;

class TemuCn extends TemuComponent
{
    public function goods($page)
    {
        return $this->api('bg.goods.list.get', ['page' => $page]);
    }

    public function label($sku)
    {
        return $this->api('bg.goods.custom.label.get', ['sku' => $sku]);
    }

    public function afterSales()
    {
        return $this->api('bg.aftersales.list.get');
    }
}
