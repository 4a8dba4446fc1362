<?php

// As much of Laravel's container, facades and settings as the samples call, written for them.

namespace Illuminate\Foundation {

    /** `$app['config']` is what `config(…)` asks, a key in brackets. */
    class Application implements \ArrayAccess
    {
        private static self $instance;
        private array $bindings = [];
        private array $instances = [];

        public function __construct(private string $base)
        {
            self::$instance = $this;
        }

        public static function current(): self
        {
            return self::$instance;
        }

        public function configPath(string $file): string
        {
            return "$this->base/config/$file.php";
        }

        public function register(string $provider): void
        {
            (new $provider($this))->register();
        }

        public function bind(string $key, ?\Closure $make = null): void
        {
            $this->bindings[$key] = [$make, false];
        }

        public function singleton(string $key, ?\Closure $make = null): void
        {
            $this->bindings[$key] = [$make, true];
        }

        public function instance(string $key, object $object): void
        {
            $this->instances[$key] = $object;
        }

        public function make(string $key, array $arguments = []): object
        {
            if (isset($this->instances[$key])) {
                return $this->instances[$key];
            }
            [$make, $isShared] = $this->bindings[$key] ?? [null, false];
            $made = $make === null ? $this->build($key, $arguments) : $make($this);
            if ($isShared) {
                $this->instances[$key] = $made;
            }
            return $made;
        }

        public function offsetExists(mixed $key): bool
        {
            return true;
        }

        public function offsetGet(mixed $key): mixed
        {
            return $key === 'config' ? new \Illuminate\Config\Repository() : $this->make($key);
        }

        public function offsetSet(mixed $key, mixed $value): void
        {
            $this->instances[$key] = $value;
        }

        public function offsetUnset(mixed $key): void
        {
            unset($this->instances[$key]);
        }

        private function build(string $class, array $arguments): object
        {
            $given = [];
            foreach ((new \ReflectionClass($class))->getConstructor()?->getParameters() ?? [] as $parameter) {
                $given[] = match (true) {
                    isset($arguments[$parameter->getName()]) => $arguments[$parameter->getName()],
                    $parameter->isDefaultValueAvailable() => $parameter->getDefaultValue(),
                    default => $this->make($parameter->getType()->getName()),
                };
            }
            return new $class(...$given);
        }
    }
}

namespace Illuminate\Config {

    class Repository implements \ArrayAccess
    {
        public function get(string $key, mixed $default = null): mixed
        {
            return config($key, $default);
        }

        public function offsetExists(mixed $key): bool
        {
            return config($key) !== null;
        }

        public function offsetGet(mixed $key): mixed
        {
            return config($key);
        }

        public function offsetSet(mixed $key, mixed $value): void
        {
            config([$key => $value]);
        }

        public function offsetUnset(mixed $key): void
        {
            config([$key => null]);
        }
    }
}

namespace Illuminate\Support {

    abstract class ServiceProvider
    {
        public function __construct(protected \Illuminate\Foundation\Application $app)
        {
        }
    }
}

namespace Illuminate\Support\Facades {

    abstract class Facade
    {
        public static function swap(object $object): void
        {
            \Illuminate\Foundation\Application::current()->instance(static::getFacadeAccessor(), $object);
        }

        public static function __callStatic(string $method, array $arguments): mixed
        {
            return app(static::getFacadeAccessor())->$method(...$arguments);
        }
    }
}

namespace Illuminate\Http\Client {

    class Response
    {
        public function __construct(private string $text)
        {
        }

        public function body(): string
        {
            return $this->text;
        }

        public function json(?string $key = null): mixed
        {
            $all = json_decode($this->text, true);
            return $key === null ? $all : ($all[$key] ?? null);
        }
    }

    class PendingRequest
    {
        private string $base = '';
        private bool $isForm = false;

        public function baseUrl(string $url): static
        {
            $this->base = $url;
            return $this;
        }

        public function timeout(int $seconds): static
        {
            return $this;
        }

        public function retry(int $times, int $wait = 0): static
        {
            return $this;
        }

        public function withHeaders(array $headers): static
        {
            return $this;
        }

        public function acceptJson(): static
        {
            return $this;
        }

        public function asJson(): static
        {
            $this->isForm = false;
            return $this;
        }

        public function asForm(): static
        {
            $this->isForm = true;
            return $this;
        }

        public function post(string $url, array $data = []): Response
        {
            $handle = curl_init(preg_match('~^https?://~', $url) ? $url : rtrim($this->base, '/') . '/' . ltrim($url, '/'));
            curl_setopt($handle, CURLOPT_POSTFIELDS, $this->isForm ? http_build_query($data) : json_encode($data));
            curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
            return new Response(curl_exec($handle));
        }
    }
}

namespace Illuminate\Support\Facades {

    class Http
    {
        private static array $macros = [];

        public static function macro(string $name, \Closure $macro): void
        {
            self::$macros[$name] = $macro;
        }

        public static function __callStatic(string $method, array $arguments): mixed
        {
            if (isset(self::$macros[$method])) {
                return (self::$macros[$method])(...$arguments);
            }
            return (new \Illuminate\Http\Client\PendingRequest())->$method(...$arguments);
        }
    }
}

namespace {

    function app(?string $key = null, array $arguments = []): object
    {
        $app = Illuminate\Foundation\Application::current();
        return $key === null ? $app : $app->make($key, $arguments);
    }

    function env(string $name, mixed $default = null): mixed
    {
        $value = getenv($name);
        return $value === false ? $default : $value;
    }

    function config(string|array $asked, mixed $default = null): mixed
    {
        static $files = [];
        $found = $default;
        foreach (is_array($asked) ? $asked : [$asked => null] as $path => $value) {
            $keys = explode('.', $path);
            $file = array_shift($keys);
            $files[$file] ??= require app()->configPath($file);
            $at = &$files[$file];
            foreach ($keys as $key) {
                $at = &$at[$key];
            }
            if (is_array($asked)) {
                $at = $value;
            }
            $found = $at ?? $default;
            unset($at);
        }
        return $found;
    }
}
