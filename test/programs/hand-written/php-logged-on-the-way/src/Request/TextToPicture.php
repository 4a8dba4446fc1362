<?php

declare(strict_types=1);

namespace Shop\Request;

class TextToPicture implements Request
{
    private array $data = [];

    public function text(string $text): static
    {
        $this->data['text'] = $text;
        return $this;
    }

    public function size(int $size): static
    {
        $this->data['fontSize'] = $size;
        return $this;
    }

    public function type(): string
    {
        return 'bg.goods.texttopicture.add';
    }

    public function params(): array
    {
        return $this->data;
    }
}
