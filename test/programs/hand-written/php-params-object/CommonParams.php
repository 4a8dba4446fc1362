<?php

class CommonParams
{
    private $type;
    private $appKey;
    private $accessToken;

    public function setType($value): static
    {
        $this->type = $value;
        return $this;
    }

    public function setAppKey($value): static
    {
        $this->appKey = $value;
        return $this;
    }

    public function setAccessToken($value): static
    {
        $this->accessToken = $value;
        return $this;
    }

    /** 驼峰转下划线 */
    public function toArray(): array
    {
        $out = [];
        foreach (get_object_vars($this) as $k => $v) {
            $out[strtolower(preg_replace('/([A-Z])/', '_$1', $k))] = $v;
        }
        return $out;
    }
}
