<?php

namespace Acme\Temu\Requests;

class GoodsList
{
    public $name = 'bg.goods.list.get';
    public $verb = 'post';
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
