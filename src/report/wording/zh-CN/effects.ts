import type { Reason } from '../../../model/index.js';
import type { EffectParts, Wording } from '../wording.js';

type Effects = readonly (readonly [label: string, say: (parts: EffectParts) => string])[];

/** The consequence once the old type is off, as a part of a sentence; the day stands in the heading. */
function off({ day, deadline }: EffectParts, then: string): string {
  if (day === null) return '';
  return deadline === 'off' ? `原接口已下线，${then}。` : `原接口下线后，${then}。`;
}

const again = '不用写 decisions：改好后再跑一次，这一项就没有了。';

/** Without a variable for the kind of shop, the two names alone are shown. */
function byShop(does: string): (parts: EffectParts) => string {
  const said = {
    code: does,
    names: '这里看不出店铺类型，下面只列出两个名字，请手工按店铺选择。',
    both: `${does}只列出两个名字的地方看不出店铺类型，请手工按店铺选择。`,
  };
  return ({ paste }) => `两种店铺都走这里：${said[paste ?? 'code']}${again}`;
}

/** Beside lines to paste. */
const byHandToo = {
  code: '',
  names: '下面的名字只是注释，请手工写进代码。',
  both: '下面只有注释的，请手工把名字写进代码。',
};

/** By reason; empty where its answers need no sentence of their own. */
const said: Readonly<Record<Reason, Effects>> = {
  'price-review': [
    [
      'semi',
      ({ next }) => `只服务半托店铺：改用 ${next ?? '新接口'}，请求要走 partner 网关和重新授权的 token。选错的话，全托店铺的核价会失败。`,
    ],
    ['full', (parts) => `只服务全托店铺：名字不变，继续走 CN 网关。选错的话，半托店铺的核价会失败：${off(parts, '半托不能再用')}`],
    ['by-shop', byShop('把字符串换成下面的表达式，换之前先确认它判断的确实是店铺类型。')],
  ],
  'before-deadline': [
    [
      'rename',
      ({ next }) => `改用 ${next ?? '新接口'}。请求确实走 partner 网关（token 已重新授权）才选；仍走 CN 网关会报 7000016 type not exists。`,
    ],
    ['keep', (parts) => `名字不变，请求走 CN 网关时选这个，现在照常能用。${off(parts, '要改') || '没有公布下线日期。'}`],
  ],
  'mixed-gateway': [
    ['move', () => '整个地址换成 partner 网关。经过这里的接口全部应走 partner 才选；没有迁移的接口，换了以后都会报 7000016。'],
    ['route', () => `地址不变，发请求时按 type 选：已迁移的走 partner 网关，其余照旧。两种接口都有时选这个。${again}`],
    [
      'keep',
      () =>
        '地址不变，也不再提示。经过这里的只有应走 CN 网关的接口，或者已迁移的接口已由区域参数等送往 partner 网关时才选；否则它们仍会失败。',
    ],
  ],
  'dynamic-type': [['keep', () => '不改。拼出来的名字都不在公告里，或者另有代码把它换成新名字时才选。']],
  'name-conflict': [['keep', (parts) => `新旧两个名字都留着。${off(parts, '旧名字这一处不再有用')}`]],
  'name-dependent-code': [
    ['paste', ({ paste }) => `让这段代码认得新名字。经过这里的接口里有（或将来会有）这些新名字时选。${byHandToo[paste ?? 'code']}${again}`],
    ['keep', () => '代码不改。经过这里的接口（见依据）都不在缺的名字里时才选；否则新名字会被送到错误的网关。'],
  ],
  'other-cn-endpoint': [
    ['move', () => '打印、上传地址也换到 partner 网关。dataKey、上传凭证等来自 partner 网关的接口时选。'],
    ['keep', () => '地址不变。dataKey、上传凭证等来自 CN 网关的接口，或代码已按接口分别选了两个地址时选。'],
  ],
  'regional-gateway': [
    ['rename', ({ next }) => `改用 ${next ?? '新接口'}。这个调用从不走 US/EU/GLOBAL 网关才选；否则会改坏它们。`],
    ['semi', ({ next }) => `只服务半托店铺，且不走 US/EU/GLOBAL 网关：改用 ${next ?? '新接口'}。`],
    ['full', () => '只服务全托店铺：名字不变。'],
    ['by-shop', byShop('换成下面的表达式；US/EU/GLOBAL 的半托店铺也走这里时，要同时判断区域。')],
    [
      'keep',
      (parts) => `名字不变。只走 US/EU/GLOBAL 网关时选，这三个区没有变化。走 CN 网关的话，${off(parts, '调用会失败') || '以后还要改。'}`,
    ],
  ],
  'stored-value': [['keep', () => '这一行不动。新的迁移脚本更新了库里的旧值之后选；已执行过的脚本本来就不该再改。']],
  'ignored-file': [
    ['rename', () => '改名。本机这份要加 --include-ignored 才会写入，其他环境的要各自改。'],
    ['move', () => '换地址。本机这份要加 --include-ignored 才会写入，其他环境的要各自改。'],
    ['keep', () => '不改，也不再提示。'],
  ],
  'unproved-change': [
    ['rename', ({ next }) => `仍然改成 ${next ?? '新接口'}。改坏的请求会报告为 broken。`],
    ['move', () => '仍然换地址。改坏的请求会报告为 broken。'],
    ['semi', ({ next }) => `只服务半托店铺：仍然改成 ${next ?? '新接口'}。`],
    ['full', () => '只服务全托店铺：名字不变。'],
    ['by-shop', byShop('换成下面的写法。')],
    ['route', () => '仍然在地址外面套上按 type 选网关的函数。'],
    ['keep', () => '这里不改。'],
  ],
  'unparsed-file': [
    ['rename', () => '只替换这一个名字，不检查前后的语法。看上面的代码，确认它就是发出去的接口名才选。'],
    ['move', () => '只替换这一个域名。后面是 /openapi/router，且经过它的接口都已迁移才选。'],
    ['semi', ({ next }) => `只服务半托店铺：替换成 ${next ?? '新接口'}，不检查前后的语法。`],
    ['full', () => '只服务全托店铺：名字不变。'],
    ['by-shop', () => `两种店铺都走这里：手工换成下面的写法。${again}`],
    ['keep', () => '不改，也不再提示。注释、备份副本、由别的文件生成的内容，选这个。'],
  ],
  'migrated-type': [],
  'partner-gateway': [],
  'routed-call': [],
  'named-in-comment': [],
  'translation-table': [],
  'still-serves-cn': [],
  regional: [],
  'renamed-when-sent': [],
  'full-managed': [],
  'file-name': [],
  documentation: [],
  suppressed: [],
};

export const effects: Wording['effects'] = (reason, label) => said[reason].find(([one]) => one === label)?.[1] ?? null;
