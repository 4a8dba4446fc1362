<?php
declare(strict_types=1);

namespace Erp;

class Temu
{
    protected array $shop;
    protected string $region = 'CN';
    protected string $error = '';
    private array $config;

    public function __construct(array $shop)
    {
        $this->shop = $shop;
        $this->config = require __DIR__ . '/../config/temu.php';
    }

    public static function make(array $shop): self
    {
        return new static($shop);
    }

    public function region(string $region): self
    {
        $this->region = $region;
        return $this;
    }

    public function goodsList(int $page = 1, int $size = 50)
    {
        return $this->request('bg.goods.list.get', ['page' => $page, 'pageSize' => $size]);
    }

    public function cats(int $parent = 0)
    {
        return $this->request('bg.goods.cats.get', $parent ? ['parentCatId' => $parent] : []);
    }

    public function stock(int $skc, array $list)
    {
        return $this->request('bg.goods.quantity.update', ['productSkcId' => $skc, 'skuStockChangeList' => $list]);
    }

    public function orders(int $page = 1)
    {
        return $this->region('US')->request('bg.order.list.v2.get', ['pageNumber' => $page]);
    }

    public function getError(): string
    {
        return $this->error;
    }

    protected function request(string $type, array $params = [])
    {
        $common = [
            'type' => $type,
            'app_key' => $this->shop['app_key'],
            'access_token' => $this->region === 'CN' ? $this->shop['cn_token'] : $this->shop['token'],
            'timestamp' => time(),
            'data_type' => 'JSON',
            'version' => 'V1',
        ];
        $data = array_filter(array_merge($common, $params), fn ($v) => $v !== null && $v !== '');
        $data['sign'] = $this->sign($data);
        $url = $this->config['gateway'][$this->region];
        try {
            $res = http_post_json($url, $data, [], (int) $this->config['timeout']);
        } catch (\Throwable $e) {
            $this->error = $e->getMessage();
            return false;
        }
        if (empty($res['success'])) {
            $this->error = $res['errorMsg'] ?? 'unknown';
            return false;
        }
        return $res['result'];
    }

    private function sign(array $data): string
    {
        ksort($data);
        $str = $this->shop['app_secret'];
        foreach ($data as $k => $v) {
            $str .= $k . (is_array($v) ? json_encode($v, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES) : $v);
        }
        return strtoupper(md5($str . $this->shop['app_secret']));
    }
}
