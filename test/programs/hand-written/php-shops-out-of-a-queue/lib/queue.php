<?php

class JobQueue extends \SplQueue
{
    public function drain(): void
    {
        while (!$this->isEmpty()) {
            [$action, $shop] = $this->dequeue();
            $this->work($action, $shop);
        }
    }

    private function work(string $action, $shop): void
    {
        switch ($action) {
            case 'goods_add':
                send($shop, Api::GoodsAdd->value, ['goodsName' => 'dress']);
                break;
            case 'order_list':
                send($shop, Api::OrderList->value, []);
                break;
        }
    }
}
