<?php

declare(strict_types=1);

namespace Dianxiaomi\Erp\Api;

use Dianxiaomi\Erp\Client\OpenApiContract;

/**
 * @method array editProperty(array $biz) 编辑属性
 * @method array stockUpdate(array $biz) 库存更新
 * @method array cm2in(array $biz) 厘米转英寸
 * @method array jitOpen(array $biz) 打开JIT
 * @method array goodsUpdate(array $biz) 货品更新
 * @method array attrs(array $biz) 类目属性
 * @method array usJitOpen(array $biz) 打开JIT(US)
 * @method array usStockUpdate(array $biz) 库存更新(US)
 * @method array reviewPage(array $biz) 核价单列表
 */
class KjmhFacade
{
    private const METHODS = [
        'editProperty' => 'bg.goods.edit.property',
        'stockUpdate' => 'bg.goods.quantity.update',
        'cm2in' => 'bg.fancy.image.cm2in',
        'jitOpen' => 'bg.jitmode.activate',
        'goodsUpdate' => 'bg.goods.update',
        'attrs' => 'bg.goods.attrs.get',
        'usJitOpen' => 'bg.jitmode.activate',
        'usStockUpdate' => 'bg.goods.quantity.update',
        'reviewPage' => 'bg.price.review.page.query',
    ];

    public function __construct(private OpenApiContract $client)
    {
    }

    public function __call(string $name, array $args): array
    {
        if (!isset(self::METHODS[$name])) {
            throw new \BadMethodCallException($name);
        }
        $type = self::METHODS[$name];
        return $this->client->call($type, $args[0] ?? []);
    }
}
