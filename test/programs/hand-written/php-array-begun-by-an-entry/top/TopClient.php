<?php

class TopClient
{
    public $appkey;
    public $secretKey;
    public $gatewayUrl = 'https://openapi.kuajingmaihuo.com/openapi/router';
    public $format = 'json';
    public $connectTimeout;
    public $readTimeout;
    protected $signMethod = 'md5';
    protected $apiVersion = 'V1';

    public function __construct($appkey = '', $secretKey = '')
    {
        $this->appkey = $appkey;
        $this->secretKey = $secretKey;
    }

    protected function generateSign($params)
    {
        ksort($params);
        $stringToBeSigned = $this->secretKey;
        foreach ($params as $k => $v) {
            if (!is_array($v) && '@' != substr($v, 0, 1)) {
                $stringToBeSigned .= "$k$v";
            }
        }
        unset($k, $v);
        $stringToBeSigned .= $this->secretKey;

        return strtoupper(md5($stringToBeSigned));
    }

    public function curl($url, $postFields = null)
    {
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, $url);
        curl_setopt($ch, CURLOPT_FAILONERROR, false);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        if ($this->readTimeout) {
            curl_setopt($ch, CURLOPT_TIMEOUT, $this->readTimeout);
        }
        if (is_array($postFields) && 0 < count($postFields)) {
            $postBodyString = '';
            foreach ($postFields as $k => $v) {
                $postBodyString .= "$k=" . urlencode($v) . '&';
            }
            unset($k, $v);
            curl_setopt($ch, CURLOPT_POST, true);
            curl_setopt($ch, CURLOPT_POSTFIELDS, substr($postBodyString, 0, -1));
        }
        $reponse = curl_exec($ch);
        if (curl_errno($ch)) {
            throw new Exception(curl_error($ch), 0);
        }

        return $reponse;
    }

    public function execute($request, $session = null)
    {
        $sysParams['app_key'] = $this->appkey;
        $sysParams['version'] = $this->apiVersion;
        $sysParams['type'] = $request->getApiMethodName();
        $sysParams['timestamp'] = (string) time();
        if (null != $session) {
            $sysParams['access_token'] = $session;
        }
        $apiParams = $request->getApiParas();
        $requestUrl = $this->gatewayUrl . '?';
        $sysParams['sign'] = $this->generateSign(array_merge($apiParams, $sysParams));
        foreach ($sysParams as $sysParamKey => $sysParamValue) {
            $requestUrl .= "$sysParamKey=" . urlencode($sysParamValue) . '&';
        }
        $requestUrl = substr($requestUrl, 0, -1);
        try {
            $resp = $this->curl($requestUrl, $apiParams);
        } catch (Exception $e) {
            $result = new stdClass();
            $result->success = false;
            return $result;
        }

        return json_decode($resp);
    }
}
