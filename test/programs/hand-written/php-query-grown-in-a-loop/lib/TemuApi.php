<?php
class TemuApi
{
    private $gateway = 'https://openapi.kuajingmaihuo.com/openapi/router';
    private $appKey; private $secret; private $token;
    public function __construct($appKey, $secret, $token) { $this->appKey = $appKey; $this->secret = $secret; $this->token = $token; }
    public function goodsList($page) { return $this->exec(array('type' => 'bg.goods.list.get', 'page' => $page, 'pageSize' => 20)); }

    public function listOf($type, $page) { return $this->exec(array('type' => $type, 'page' => $page, 'pageSize' => 20)); }
    public function barcode($id) { return $this->exec(array('type' => 'bg.goods.labelv2.get', 'productId' => $id)); }
    public function orders($from) { return $this->exec(array('type' => 'bg.order.list.get', 'from' => $from)); }
    protected function sign($params)
    {
        ksort($params);
        $str = $this->secret;
        foreach ($params as $k => $v) { if (!is_array($v) && "@" != substr($v, 0, 1)) { $str .= "$k$v"; } }
        unset($k, $v);
        return strtoupper(md5($str . $this->secret));
    }
    public function exec($apiParams)
    {
        $sys = array('app_key' => $this->appKey, 'access_token' => $this->token, 'timestamp' => time(), 'data_type' => 'JSON');
        $params = array_merge($apiParams, $sys);
        $params['sign'] = $this->sign($params);
        $requestUrl = $this->gateway . "?";
        foreach ($params as $key => $value) {
            $requestUrl .= "$key=" . urlencode($value) . "&";
        }
        $requestUrl = substr($requestUrl, 0, -1);
        $ch = curl_init($requestUrl);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_POST, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, '');
        $out = json_decode(curl_exec($ch), true);
        return isset($out['result']) ? array(json_encode($out['result'])) : array();
    }
}
