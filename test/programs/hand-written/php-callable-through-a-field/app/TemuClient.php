<?php

declare(strict_types=1);

namespace App;

final class TemuClient
{
    public function __construct(private Pipeline $pipeline, private Region $region)
    {
    }

    /** @param Message[] $messages */
    public function run(array $messages): \Generator
    {
        foreach ($messages as $message) {
            $answer = $this->pipeline->through(['type' => $message->type, ...$message->fields], $this->post(...));
            yield $message->type => $answer['success'];
        }
    }

    private function post(array $body): array
    {
        $ch = curl_init($this->region->router());
        curl_setopt_array($ch, [
            CURLOPT_POST => true,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
            CURLOPT_POSTFIELDS => json_encode($body),
        ]);
        return json_decode(curl_exec($ch), true);
    }
}
