import { expect, test } from 'vitest';
import { CN, pairsOf, project, US } from './project.js';

const provider = `<?php
class TemuServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Http::macro('temu', function () {
            return Http::baseUrl('${CN.replace('/openapi/router', '')}')->acceptJson()->retry(2, 200);
        });
        Http::macro('temuOf', fn (string $host) => Http::baseUrl($host)->acceptJson());
    }
}
`;

function service(call: string): string {
  return `<?php
class GoodsService
{
    public function send(): array
    {
        return ${call}->post('/openapi/router', ['type' => 'bg.goods.add'])->json();
    }
}
`;
}

test('a macro of the HTTP client is called as the function that it is', async () => {
  const files = { 'app/Providers/TemuServiceProvider.php': provider };
  const sentBy = async (call: string) => pairsOf(await project({ ...files, 'app/Services/GoodsService.php': service(call) }));
  expect(await sentBy('Http::temu()')).toEqual(['bg.goods.add cn']);
  expect(await sentBy(`Http::temuOf('${US.replace('/openapi/router', '')}')`)).toEqual(['bg.goods.add us']);
});

test('of two macros of one name none is followed', async () => {
  const other = provider.replaceAll(CN.replace('/openapi/router', ''), US.replace('/openapi/router', ''));
  const found = await project({
    'app/Providers/TemuServiceProvider.php': provider,
    'app/Providers/OtherServiceProvider.php': other.replace('class Temu', 'class Other'),
    'app/Services/GoodsService.php': service('Http::temu()'),
  });
  expect(pairsOf(found).filter((pair) => !pair.startsWith('~'))).toEqual([]);
});

test.each([
  ['a function that is kept elsewhere', "Http::macro('temu', [$this, 'client']);"],
  ['a name that nobody knows', 'Http::macro($name, fn () => Http::baseUrl($url));'],
  ['a class of them', 'Http::mixin(new TemuMacros());'],
])('beside %s none is followed', async (_, statement) => {
  const found = await project({
    'app/Providers/TemuServiceProvider.php': provider,
    'app/Providers/OtherServiceProvider.php': `<?php\nclass OtherServiceProvider\n{\n    public function boot()\n    {\n        ${statement}\n    }\n}\n`,
    'app/Services/GoodsService.php': service('Http::temu()'),
  });
  expect(pairsOf(found).filter((pair) => !pair.startsWith('~'))).toEqual([]);
});
