<?php

class GoodsAddRequest
{
    private $apiParas = array();
    private $productName;

    public function setProductName($productName)
    {
        $this->productName = $productName;
        $this->apiParas['productName'] = $productName;
    }

    public function getApiMethodName()
    {
        return 'bg.goods.add';
    }

    public function getApiParas()
    {
        return $this->apiParas;
    }
}
