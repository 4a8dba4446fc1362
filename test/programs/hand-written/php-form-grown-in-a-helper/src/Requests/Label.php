<?php

namespace Acme\Temu\Requests;

class Label
{
    public $name = 'bg.goods.labelv2.get';
    public $verb = 'get';
    private $fields = [];

    public function page($page)
    {
        $this->fields['page'] = (int) $page;
    }

    public function fields()
    {
        return $this->fields;
    }
}
