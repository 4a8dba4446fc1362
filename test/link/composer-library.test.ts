import { expect, test } from 'vitest';
import { CN, onlyRequest, pairsOf, project } from './project.js';

const client = (visibility: string): string => `<?php
namespace Acme;
class Client {
    public function goods() { return $this->call('bg.goods.add'); }
    ${visibility} function call($type) {
        $http = new \\GuzzleHttp\\Client();
        return $http->post('${CN}', ['json' => ['type' => $type]]);
    }
}
`;

const manifest = (type: string): string => `{ "name": "acme/client", ${type}"autoload": { "psr-4": { "Acme\\\\": "src/" } } }`;

const sentBy = async (visibility: string, type: string): Promise<{ pairs: readonly string[]; closed: boolean }> => {
  const found = await project({ 'composer.json': manifest(type), 'src/Client.php': client(visibility) });
  return { pairs: pairsOf(found), closed: onlyRequest(found).closed };
};

test('whoever requires a library may call its methods with another type', async () => {
  for (const type of ['"type": "library", ', '"type": "symfony-bundle", ', '"keywords": ["temu"], ']) {
    expect((await sentBy('public', type)).closed, type).toBe(false);
    expect((await sentBy('public', type)).pairs, type).toContain('~? cn');
  }
});

test('nobody else calls those of an application, nor what is private', async () => {
  expect(await sentBy('public', '"type": "project", ')).toEqual({ pairs: ['bg.goods.add cn'], closed: true });
  expect(await sentBy('public', '')).toEqual({ pairs: ['bg.goods.add cn'], closed: true });
  expect(await sentBy('private', '"type": "library", ')).toEqual({ pairs: ['bg.goods.add cn'], closed: true });
});

test('what Composer loads for tests alone is no part of the library', async () => {
  const path = 'tests/Client.php';
  const found = await project({ 'composer.json': manifest('"type": "library", '), [path]: client('public') });
  expect(onlyRequest(found).closed).toBe(true);
});
