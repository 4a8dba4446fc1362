<?php

namespace Acme\Temu\Request;

class Cats
{
    private $fields = [];

    public function setName($name)
    {
        $this->fields['name'] = $name;
    }

    public function fields()
    {
        $this->fields['type'] = 'bg.goods.cats.get';
        return $this->fields;
    }
}
