<?php

declare(strict_types=1);

namespace App\Activity;

use App\Temu\TemuClientInterface;

final class EnrollActivity
{
    private const DETAIL = 'bg.marketing.activity.detail.get';
    private const SUBMIT = 'bg.marketing.activity.enroll.submit';

    public function __construct(private TemuClientInterface $temu)
    {
    }

    public function __invoke(int $activityId): bool
    {
        $this->temu->send('bg.mall.info.get');
        $this->temu->send(self::DETAIL, ['activityThematicId' => $activityId]);
        $reply = $this->temu->send(self::SUBMIT, ['activityThematicId' => $activityId]);

        return $reply['success'] ?? false;
    }
}
