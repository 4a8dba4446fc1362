<?php

class GoodsAttrsGetRequest
{
    private $apiParas = array();

    public function setCatId($catId)
    {
        $this->apiParas['catId'] = $catId;
    }

    public function getApiMethodName()
    {
        return 'bg.goods.attrs.get';
    }

    public function getApiParas()
    {
        return $this->apiParas;
    }
}
