import { expect, test } from 'vitest';
import { pairsOf, project } from './project.js';

const settings = `<?php
return [
    'cn' => ['base_uri' => 'https://openapi.kuajingmaihuo.com'],
    'us' => ['base_uri' => 'https://openapi-b-us.temu.com'],
];
`;

test("Hyperf's #[Value] is the setting of that path: one of its values, or a table", async () => {
  const one = await project({
    'config/autoload/temu.php': settings,
    'app/Command/Sync.php': `<?php
namespace App\\Command;
use Hyperf\\Config\\Annotation\\Value;
use Hyperf\\Guzzle\\ClientFactory;
class Sync
{
    #[Value('temu.us.base_uri')]
    protected string $usUri;

    #[Value('temu.cn')]
    protected array $cn;

    public function __construct(protected ClientFactory $factory) {}

    public function handle(): void
    {
        $this->factory->create(['base_uri' => $this->cn['base_uri']])->post('/openapi/router', ['json' => ['type' => 'bg.goods.add']]);
        $this->factory->create(['base_uri' => $this->usUri])->post('/openapi/router', ['json' => ['type' => 'bg.goods.update']]);
    }
}
`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.update us']);
});
