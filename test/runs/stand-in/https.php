<?php
// PHP's own streams know no proxy but in each context: here https goes through curl, which reads the proxy from the environment.
final class HttpsThroughCurl
{
    /** @var resource|null */
    public $context;
    private string $reply = '';
    private int $at = 0;

    public function stream_open(string $url): bool
    {
        $options = $this->context === null ? [] : stream_context_get_options($this->context)['http'] ?? [];
        $handle = curl_init($url);
        curl_setopt($handle, CURLOPT_CUSTOMREQUEST, $options['method'] ?? 'GET');
        if (isset($options['content'])) {
            curl_setopt($handle, CURLOPT_POSTFIELDS, $options['content']);
        }
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        $reply = curl_exec($handle);
        $this->reply = (string) $reply;
        return $reply !== false;
    }

    public function stream_read(int $count): string
    {
        $part = substr($this->reply, $this->at, $count);
        $this->at += strlen($part);
        return $part;
    }

    public function stream_eof(): bool
    {
        return $this->at >= strlen($this->reply);
    }

    public function stream_stat(): array
    {
        return [];
    }
}
stream_wrapper_unregister('https');
stream_wrapper_register('https', HttpsThroughCurl::class, STREAM_IS_URL);
