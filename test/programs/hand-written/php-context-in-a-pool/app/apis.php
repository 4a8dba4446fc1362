<?php

class Endpoints
{
    public string $reviewReject = 'bg.price.review.reject';
    public string $reviewQuery = 'bg.price.review.page.query';
    public string $afterSales = 'bg.aftersales.list.get';
    public string $adjustReview = 'bg.semi.adjust.price.batch.review';
    public string $catsGet = 'bg.goods.cats.get';
    public string $labelV2 = 'bg.goods.labelv2.get';
}

function endpoints(): Endpoints
{
    return new Endpoints();
}
