<?php
namespace app\controller;

use app\service\Temu;

class Goods
{
    public function index() { return Temu::call('cn', 'bg.picturecompression.get', ['page' => 1]); }
    public function orders() { return Temu::call('cn', 'bg.purchase.order.list.get'); }
    public function us() { return [Temu::call('us', 'bg.purchase.order.list.get'), Temu::call('us', 'bg.marketing.activity.list.get')]; }
}
