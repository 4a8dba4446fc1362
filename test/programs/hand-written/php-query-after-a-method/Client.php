<?php
class Client
{
    private $conf;
    public function __construct(array $conf) { $this->conf = $conf; }

    private function buildUrl(array $params)
    {
        ksort($params);
        $sign = '';
        foreach ($params as $k => $v) {
            $sign .= $k . $v;
        }
        $params['sign'] = strtoupper(md5($sign));
        $url = $this->conf['gateway'];
        $i = 0;
        foreach ($params as $k => $v) {
            $url .= ($i++ == 0 ? '?' : '&') . $k . '=' . rawurlencode($v);
        }
        return $url;
    }

    public function call($type, $biz)
    {
        $params = ['type' => $type, 'app_key' => $this->conf['app_key'], 'data' => json_encode($biz)];
        $url = $this->buildUrl($params);
        $ch = curl_init();
        curl_setopt_array($ch, [CURLOPT_URL => $url, CURLOPT_RETURNTRANSFER => true, CURLOPT_POST => 1, CURLOPT_POSTFIELDS => '']);
        $res = curl_exec($ch);
        return $res;
    }
}
