<?php

interface ApiTypes
{
    const CATS_MANDATORY = 'bg.goods.catsmandatory.get';
    const SHIP_ORDER = 'bg.shiporder.create';
}
