<?php

class Tasks
{
    public function __construct(private Sender $sender)
    {
    }

    public function morning(): void
    {
        $this->sender->send('bg.goods.topselling.soldout.get', ['days' => 7]);
        $this->sender->send('bg.mall.info.get', []);
        $this->sender->send('bg.goods.topselling.soldout.get', ['days' => 7]);
    }
}
