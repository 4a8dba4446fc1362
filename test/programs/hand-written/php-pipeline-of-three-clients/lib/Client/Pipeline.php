<?php

declare(strict_types=1);

namespace Dianxiaomi\Erp\Client;

/** 中间件管道 */
class Pipeline implements OpenApiContract
{
    private array $trail = [];

    private const PARSERS = [
        'bg.goods.edit.property' => 'parseDefault',
        'bg.goods.quantity.update' => 'parseDefault',
        'bg.fancy.image.cm2in' => 'parseList',
        'bg.jitmode.activate' => 'parseList',
        'bg.goods.update' => 'parseList',
        'bg.goods.attrs.get' => 'parseDefault',
        'bg.price.review.page.query' => 'parseDefault',
    ];

    private function parseDefault(array $resp): array
    {
        return $resp;
    }

    private function parseList(array $resp): array
    {
        $resp['list'] = (array) ($resp['result'] ?? []);
        return $resp;
    }

    private static function label(string $type): string
    {
        switch ($type) {
            case 'bg.goods.edit.property':
                return '编辑属性';
            case 'bg.goods.quantity.update':
                return '库存更新(US)';
            case 'bg.fancy.image.cm2in':
                return '厘米转英寸';
            case 'bg.jitmode.activate':
                return '打开JIT(US)';
            case 'bg.goods.update':
                return '货品更新';
            case 'bg.goods.attrs.get':
                return '类目属性';
            case 'bg.price.review.page.query':
                return '核价单列表';
        }
        return '其他';
    }

    private \Closure $handler;

    public function __construct(OpenApiContract $client)
    {
        $this->handler = array_reduce(
            ['withAudit', 'withParser', 'withLabel'],
            fn ($next, $name) => fn (string $type, array $biz) => $this->{$name}($type, $biz, $next),
            fn (string $type, array $biz) => $client->call($type, $biz)
        );
    }

    public function call(string $type, array $biz = []): array
    {
        return ($this->handler)($type, $biz);
    }

    private function withAudit(string $type, array $biz, callable $next): array
    {
        $this->trail[] = str_replace('.', '_', substr($type, 3));
        $resp = $next($type, $biz);
        printf("审计 %-42s %d\n", $type, count($this->trail));
        return $resp;
    }

    private function withParser(string $type, array $biz, callable $next): array
    {
        $resp = $next($type, $biz);
        $parser = self::PARSERS[$type] ?? null;
        if ($parser === null) {
            throw new \LogicException('没有解析器: ' . $type);
        }
        $resp = $this->{$parser}($resp);
        return $resp;
    }

    private function withLabel(string $type, array $biz, callable $next): array
    {
        echo '[' . self::label($type) . "] 开始\n";
        $resp = $next($type, $biz);
        echo '[' . self::label($type) . "] 完成\n";
        return $resp;
    }
}
