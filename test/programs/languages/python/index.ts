import type { Draw, GeneratedProgram, Generator } from '../../contract.js';
import { type Client, drawClassClient, drawFunctionClient } from './clients.js';
import { drawLibrary } from './libraries.js';
import { type Project, projectOf, type Source } from './project.js';
import { drawTypes, type TypeSource } from './types.js';
import { drawUrls, type Form, type Gateway } from './urls.js';

const migrated = [
  ...['bg.goods.add', 'bg.goods.list.get', 'bg.goods.detail.get', 'bg.goods.migrate', 'bg.goods.labelv2.get', 'bg.goods.update'],
  ...['bg.goods.edit.property', 'bg.goods.image.upload', 'bg.colorimageurl.get', 'bg.goods.catsmandatory.get', 'bg.jitmode.activate'],
  ...['bg.marketing.activity.list.get', 'bg.goods.quantity.update', 'bg.goods.warehouse.list.get', 'bg.logistics.template.get'],
] as const;

const unmigrated = [
  ...['bg.order.list.v2.get', 'bg.order.detail.v2.get', 'bg.shiporder.get', 'bg.mall.info.get', 'bg.logistics.companies.get'],
  ...['bg.goods.compliance.list.get', 'bg.stock.list.get'],
] as const;

export const python: Generator = { language: 'python', program };

function program(draw: Draw): GeneratedProgram {
  const project = projectOf(draw);
  const mix = draw.of(['migrated only', 'mixed', 'mixed', 'regional', 'regional, mixed']);
  project.axes.mix = mix;
  const old = several(draw, migrated, mix === 'migrated only' ? 3 : 2);
  const cn = mix === 'mixed' || mix === 'regional, mixed' ? [...old, ...several(draw, unmigrated, 1)] : old;
  const sent = new Map<Gateway, readonly string[]>([['cn', cn]]);
  if (mix.startsWith('regional'))
    sent.set(draw.of(['us', 'eu']), draw.chance(0.5) ? several(draw, migrated, 1) : [old[0] ?? 'bg.goods.add']);
  const gateways = [...sent.keys()];

  const library = drawLibrary(project);
  const isClass = draw.chance(0.65);
  const urls = drawUrls(project, gateways, draw.of(forms[library.needs]), isClass);
  const mayLoop = gateways.length === 1;
  const types = drawTypes(project, [...new Set([...sent.values()].flat())], mayLoop);
  // One constant that both a region and CN are sent: nothing but a change of the design can rename it for one of them.
  const own = cn.filter((type) => [...sent].some(([gateway, others]) => gateway !== 'cn' && others.includes(type)));
  const client = (isClass ? drawClassClient : drawFunctionClient)({ project, library, urls, types, gateways, sent });
  if (own.length > 0 && (types.kind !== 'literal' || client.isShared === true)) project.doubts.add('shared constant');
  writeJobs(project, client, types, sent);
  return { files: project.finished(), axes: project.axes, knowable: project.doubts.size === 0 };
}

/** The forms that a URL's source may hold, by the form that the library takes. */
const forms: Readonly<Record<Form, readonly [Form, ...Form[]]>> = {
  url: ['url', 'url', 'url', 'base', 'host'],
  base: ['base', 'base', 'host'],
  host: ['host'],
};

function several(draw: Draw, from: readonly [string, ...string[]], count: number): string[] {
  const found = new Set<string>();
  while (found.size < count) found.add(draw.of(from));
  return [...found];
}

const parameters = ['{"goodsId": 1001}', '{"pageNo": 1, "pageSize": 50}', '{"productId": 42, "language": "zh"}', '{}'] as const;

function writeJobs(project: Project, client: Client, types: TypeSource, sent: ReadonlyMap<Gateway, readonly string[]>): void {
  const { draw, source, axes } = project;
  const at = source('jobs');
  const lines: string[] = [];
  for (const [gateway, all] of sent) {
    const { lines: made, name, isContext } = client.made(at, gateway);
    const calls = callsOf(project, client, types, at, name, all);
    lines.push(...made, ...(isContext ? calls.map((line) => `    ${line}`) : calls));
  }
  const isCut = !client.isAsync && sent.size === 1 && draw.chance(0.2);
  axes['called from'] = client.isAsync ? 'a coroutine' : isCut ? 'a method' : 'a function';
  if (client.isAsync) {
    at.imports.add('import asyncio');
    at.lines.push('async def main():', ...lines.map((line) => `    ${line}`), '', '', 'def run():', '    asyncio.run(main())', '', '');
  } else if (isCut)
    at.lines.push(
      'class Job:',
      '    def start(self):',
      ...lines.map((line) => `        ${line}`),
      '',
      '',
      'def run():',
      '    Job().start()',
      '',
      '',
    );
  else at.lines.push('def run():', ...lines.map((line) => `    ${line}`), '', '');
  at.lines.push('if __name__ == "__main__":', '    run()');
}

function callsOf(
  { draw }: Project,
  client: Client,
  types: TypeSource,
  at: Source,
  name: string,
  all: readonly string[],
): readonly string[] {
  const params = draw.of(parameters);
  if (types.loop && client.isLoopable) {
    const { head, variable } = types.loop(at);
    return [head, `    ${client.call(at, name, null, variable, params)}`];
  }
  const isKept = draw.chance(0.3);
  return all.flatMap((type, i) => {
    const call = client.call(at, name, type, types.written(type, at), params);
    return isKept ? [`result_${i} = ${call}`, `print(result_${i})`] : [call];
  });
}
