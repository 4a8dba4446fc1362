<?php

namespace Acme\Temu\Request;

class GoodsAdd
{
    private $fields = [];

    public function setName($name)
    {
        $this->fields['name'] = $name;
    }

    public function fields()
    {
        $this->fields['type'] = 'bg.goods.add';
        return $this->fields;
    }
}
