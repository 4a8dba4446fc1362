<?php

class Grants
{
    private const GRANTED = ['bg.order.detail.get', 'bg.jitmode.activate', 'bg.goods.update'];

    private \Closure $handler;

    public function __construct(Client $client)
    {
        $this->handler = array_reduce(
            ['granted'],
            fn ($next, $name) => fn (string $type, array $biz) => $this->{$name}($type, $biz, $next),
            fn (string $type, array $biz) => $client->call($type, $biz)
        );
    }

    public function call(string $type, array $biz): string
    {
        return ($this->handler)($type, $biz);
    }

    private function granted(string $type, array $biz, callable $next): string
    {
        if (!in_array($type, self::GRANTED, true)) {
            throw new \DomainException('not granted: ' . $type);
        }
        return $next($type, $biz);
    }
}
