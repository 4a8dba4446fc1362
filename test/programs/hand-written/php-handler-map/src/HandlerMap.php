<?php

class HandlerMap
{
    /** @var array<string, callable> */
    private array $handlers = [];

    public function on(string $type, callable $handler): void
    {
        $this->handlers[$type] = $handler;
    }

    public function handle(string $type, array $answer)
    {
        if (!isset($this->handlers[$type])) {
            throw new OutOfBoundsException("没有 $type 的处理器");
        }
        return ($this->handlers[$type])($answer);
    }
}
