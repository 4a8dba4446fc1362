import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './place.js';

const root = join(import.meta.dirname, '../..');

const announcement = `# 网关升级公告（四）

更新时间：2026-10-01 10:00:00

已迁移的接口，需要调用新partner网关：https://openapi-b-partner.temu.com/openapi/router
重新授权获取新的token，获取授权路径：https://agentseller.temu.com/open/system-manage/client-manage

| 接口组 | 接口 | 新接口type | 原接口type（将于11.01下线） |
| --- | --- | --- | --- |
| 测试API组 | 示例接口 | temu.sample.thing.get | bg.sample.thing.get |
`;

/** The commands of a section, as they stand in the README. */
function commandsOf(readme: string, heading: string): readonly string[] {
  const section = readFileSync(join(root, readme), 'utf8').split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('    npx temu-codemod '))
    .map((line) => line.trim().replace('npx temu-codemod ', ''));
}

for (const [readme, heading] of [
  ['README.md', 'A new announcement'],
  ['README.zh-CN.md', '有新公告时'],
] as const) {
  test(`the section on a new announcement in ${readme}, followed word for word, makes the tool know it`, async () => {
    const at = repository({ 'announcement.md': announcement, 'src/a.ts': "export const type = 'bg.sample.thing.get';\n" });
    const commands = commandsOf(readme, heading);
    expect(commands).toHaveLength(2);
    for (const command of commands) expect((await at.run(command)).code, command).toBe(0);
    const { stdout } = await at.run(commands[1] ?? '');
    expect(stdout).toContain("+export const type = 'temu.sample.thing.get';");
  });
}
