<?php

class TemuGateway
{
    private const ALLOWED = [
        'bg.goods.detail.get',
        'bg.goods.quantity.get',
        'bg.logistics.shipment.confirm',
        'bg.colorimageurl.get',
        'bg.logistics.companies.get',
    ];

    public function __construct()
    {
    }

    public function invoke(string $interfaceType, array $payload = []): array
    {
        if (!in_array($interfaceType, self::ALLOWED, true)) {
            throw new \InvalidArgumentException('接口未开通: ' . $interfaceType);
        }
        $form = array_merge(['type' => $interfaceType, 'app_key' => 'ak-001', 'timestamp' => (string) time()], $payload);
        ksort($form);
        $raw = '';
        foreach ($form as $k => $v) {
            $raw .= $k . (is_array($v) ? json_encode($v) : $v);
        }
        $form['sign'] = strtoupper(md5('s3cret' . $raw . 's3cret'));
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, TemuConst::urlOf('cn'));
        curl_setopt($ch, CURLOPT_POST, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($form));
        curl_setopt($ch, CURLOPT_HTTPHEADER, ['Content-Type: application/x-www-form-urlencoded']);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
        $resp = (string) curl_exec($ch);
        $result = json_decode($resp, true) ?? [];
        return $result;
    }
}
