<?php

final class ApiTypes
{
    public const GOODS_UPDATE = 'bg.goods.update';
    public const GOODS_EDIT = 'bg.goods.edit';
}
