<?php

namespace Acme\Temu\Kernel;

class BaseClient
{
    protected $app;

    public function __construct(ServiceContainer $app)
    {
        $this->app = $app;
    }

    protected function httpPostJson(string $type, array $data = [])
    {
        $config = $this->app->getConfig();
        $params = array_merge($data, [
            'type' => $type,
            'app_key' => $config['app_key'],
            'access_token' => $config['access_token'],
            'timestamp' => time(),
        ]);
        $params['sign'] = $this->sign($params, $config['app_secret']);
        $response = $this->app['http_client']->request('POST', $config['gateway'], ['json' => $params]);

        return json_decode((string) $response->getBody(), true);
    }

    private function sign(array $params, string $secret): string
    {
        ksort($params);
        $str = $secret;
        foreach ($params as $k => $v) {
            $str .= $k . (is_array($v) ? json_encode($v) : $v);
        }

        return strtoupper(md5($str . $secret));
    }
}
