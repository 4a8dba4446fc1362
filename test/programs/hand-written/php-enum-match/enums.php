<?php

enum Site
{
    case China;
    case Europe;

    public function url(): string
    {
        return match ($this) {
            self::China => 'https://openapi.kuajingmaihuo.com/openapi/router',
            self::Europe => 'https://openapi-b-eu.temu.com/openapi/router',
        };
    }
}

enum Api
{
    case Barcode;
    case CustomBarcode;
    case Jit;
    case Purchase;
    case EuOrders;

    public function type(): string
    {
        return match ($this) {
            Api::Barcode => 'bg.goods.labelv2.get',
            Api::CustomBarcode => 'bg.goods.custom.label.get',
            Api::Jit => 'bg.jitmode.activate',
            Api::Purchase => 'bg.purchase.order.list.get',
            Api::EuOrders => 'bg.order.list.get',
        };
    }

    public function site(): Site
    {
        return $this === Api::EuOrders ? Site::Europe : Site::China;
    }

    public function sample(): array
    {
        return match ($this) {
            Api::Barcode, Api::CustomBarcode => ['productSkuIds' => [1]],
            Api::Jit => ['productSkcIds' => [9]],
            default => ['pageNo' => 1],
        };
    }
}
