<?php

namespace app\components;

class TemuEu extends TemuComponent
{
    public function orders($page)
    {
        return $this->api('bg.order.list.get', ['pageNumber' => $page]);
    }
}
