<?php

namespace Acme\Semi;

class Goods extends Base
{
    public function all(array $data = [])
    {
        return $this->request('bg.goods.list.get', array_merge(['page' => 1], $data));
    }

    public function cats(array $data = [])
    {
        return $this->request('bg.goods.cats.get', $data);
    }
}
