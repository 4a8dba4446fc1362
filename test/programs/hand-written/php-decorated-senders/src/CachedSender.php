<?php

/** 同样的请求一次进程里只发一遍 */
final class CachedSender implements Sender
{
    private array $answers = [];

    public function __construct(private readonly Sender $inner)
    {
    }

    public function send(string $api, array $biz): array
    {
        $key = md5(serialize([$api, $biz]));
        return $this->answers[$key] ??= $this->inner->send($api, $biz);
    }
}
