<?php

namespace Pimple;

/** As much of Pimple's surface as the programs call, written for them. */
class Container implements \ArrayAccess
{
    private array $values = [];
    private array $made = [];

    public function __construct(array $values = [])
    {
        foreach ($values as $key => $value) {
            $this->offsetSet($key, $value);
        }
    }

    public function offsetSet($id, $value): void
    {
        $this->values[$id] = $value;
        unset($this->made[$id]);
    }

    #[\ReturnTypeWillChange]
    public function offsetGet($id)
    {
        if (!array_key_exists($id, $this->values)) {
            throw new \InvalidArgumentException("Identifier \"$id\" is not defined.");
        }
        $value = $this->values[$id];
        if (!$value instanceof \Closure) {
            return $value;
        }
        return $this->made[$id] ??= $value($this);
    }

    public function offsetExists($id): bool
    {
        return array_key_exists($id, $this->values);
    }

    public function offsetUnset($id): void
    {
        unset($this->values[$id], $this->made[$id]);
    }

    public function register(ServiceProviderInterface $provider, array $values = []): static
    {
        $provider->register($this);
        return $this;
    }
}
