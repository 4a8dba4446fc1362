<?php

class Logged
{
    // api_log.api_type varchar(36)
    private const TYPE_MAX = 36;

    private array $rows = [];

    public function __construct(private Client $client)
    {
    }

    public function request(string $type, array $biz): array
    {
        if (strlen($type) > self::TYPE_MAX) {
            throw new \LengthException('api_type: ' . $type);
        }
        $this->rows[] = ['api_type' => $type];
        return $this->client->request($type, $biz);
    }
}
