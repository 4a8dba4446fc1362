<?php

declare(strict_types=1);

namespace App\Dto;

use App\Temu\Api;

#[Api('bg.logistics.shipment.confirm')]
final class ConfirmShipment
{
    public function __construct(public string $trackingNo)
    {
    }
}
