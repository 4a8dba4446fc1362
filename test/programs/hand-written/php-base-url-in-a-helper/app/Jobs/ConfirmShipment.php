<?php

namespace App\Jobs;

use App\Enums\TemuApi;
use App\Services\TemuService;

class ConfirmShipment
{
    public function handle(): void
    {
        TemuService::for('us')->call(TemuApi::ShipmentConfirm, ['sn' => 'PO-1']);
    }
}
