import { describe, expect, test } from 'vitest';
import { calleeNames } from '../../src/link/clients/callee-names.js';
import { clients, isRequestName } from '../../src/link/clients/clients.js';
import { CN, pairsOf, project } from './project.js';

describe('names that a callee can end in', () => {
  const rows: readonly (readonly [RegExp, readonly string[]])[] = [
    [/^axios(?:\.create\(\))*\.(?:post|get)$/, ['post', 'get']],
    [/^got(?:\.(?:post|get))?$/, ['got', 'post', 'get']],
    [/^wp_(?:safe_)?remote_(?:post|get)$/, ['wp_remote_post', 'wp_remote_get', 'wp_safe_remote_post', 'wp_safe_remote_get']],
    [/^\$fetch(?:\.create\(\))?$/, ['\\$fetch']],
    [/RestTemplate\(\)\.postFor\w+$/, ['postFor\\w+']],
    [/^WebClient(?:\(\))*.*\.uri$/, ['uri']],
  ];
  test.each(rows)('%s', (callee, names) => {
    expect(calleeNames(callee)).toEqual(names);
  });

  test('every client of the table has one', () => {
    expect(clients.filter(({ callee }) => calleeNames(callee).length === 0)).toEqual([]);
  });

  test('a name belongs to the languages of its client', () => {
    expect(isRequestName('postForEntity', 'java')).toBe(true);
    expect(isRequestName('postForEntity', 'javascript')).toBe(false);
    expect(isRequestName('wp_safe_remote_get', 'php')).toBe(true);
    expect(isRequestName('wp_safe_remote_get', 'python')).toBe(false);
  });
});

describe('a client exists in its own languages', () => {
  const java = `class Goods { Object add() { return request("${CN}", Map.of("form", Map.of("type", "bg.goods.add"))); } }`;

  test("a bare request(…) of Java is not Node's", async () => {
    expect((await project({ 'Goods.java': java })).links.requests).toEqual([]);
  });

  test("fetch(…) of PHP is not the browser's", async () => {
    const php = `<?php\nfetch('${CN}', ['body' => json_encode(['type' => 'bg.goods.add'])]);\n`;
    expect((await project({ 'goods.php': php })).links.requests).toEqual([]);
  });

  test('a script in a Vue page has those of scripts', async () => {
    const vue = `<template><p/></template>\n<script setup>\nfetch('${CN}', { method: 'POST', body: JSON.stringify({ type: 'bg.goods.add' }) })\n</script>\n`;
    expect(pairsOf(await project({ 'Goods.vue': vue }))).toEqual(['bg.goods.add cn']);
  });
});
