<?php
namespace App\Temu;

use GuzzleHttp\Client;

class Manager
{
    /** @var array<string, Connection> */
    protected array $connections = [];

    public function __construct(protected array $config) {}

    public function connection(?string $name = null): Connection
    {
        $name ??= $this->config['default'];
        return $this->connections[$name] ??= $this->resolve($name);
    }

    protected function resolve(string $name): Connection
    {
        $config = $this->config['connections'][$name] ?? throw new \InvalidArgumentException("Temu connection [$name] not configured.");
        return new Connection(new Client(['base_uri' => $config['url']]), $config['key'] ?? '');
    }

    public function __call($method, $parameters)
    {
        return $this->connection()->$method(...$parameters);
    }
}
