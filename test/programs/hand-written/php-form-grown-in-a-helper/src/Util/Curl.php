<?php

namespace Acme\Temu\Util;

class Curl
{
    public static function send($url, $fields, $headers = [], $as = '')
    {
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, $url);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        if ($headers) {
            curl_setopt($ch, CURLOPT_HTTPHEADER, $headers);
        }
        if ($as == 'json') {
            curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($fields));
        } else {
            if (is_array($fields) && 0 < count($fields)) {
                $form = '';
                foreach ($fields as $key => $field) {
                    $form .= $key . '=' . urlencode($field) . '&';
                }
                unset($key, $field);
                curl_setopt($ch, CURLOPT_POSTFIELDS, substr($form, 0, -1));
            }
        }
        $text = curl_exec($ch);
        curl_close($ch);
        return $text;
    }

    public static function ask($url, $query)
    {
        if ($query) {
            $url = $url . '?' . http_build_query($query);
        }
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, $url);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
        $text = curl_exec($ch);
        curl_close($ch);
        return $text;
    }
}
