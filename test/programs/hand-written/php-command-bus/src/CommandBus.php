<?php

class CommandBus
{
    private array $log = [];

    public function __construct(private TemuGateway $gateway)
    {
    }

    public function dispatch(Command $command): void
    {
        $body = array_merge(['type' => $command::TYPE], $command->payload());
        try {
            $this->gateway->send($body);
            $this->log[] = get_class($command) . ' 成功';
        } catch (RuntimeException $e) {
            $this->log[] = get_class($command) . ' 失败: ' . $e->getMessage();
        }
    }

    public function log(): array
    {
        return $this->log;
    }
}
