<?php

class ApiMap
{
    // 别名 => [接口, 说明]
    public static $map = array(
        'upload' => array('bg.goods.image.upload', '上传图片'),
        'compress' => array('bg.picturecompression.get', '压缩'),
        'detail' => array('bg.goods.detail.get', '详情'),
        'aftersales' => array('bg.aftersales.list.get', '售后'),
        'attrs' => array('bg.goods.attrs.get', '属性'),
    );

    public static function find($alias)
    {
        return isset(self::$map[$alias]) ? self::$map[$alias] : null;
    }
}
