import { memberIn, tokenAdvice } from '../token-advice.js';
import type { Wording } from '../wording.js';
import { routing } from './places.js';

const named = (before: string, detail: string, after = '') =>
  detail === '' ? before + after : `${before} ${detail}${after === '' ? '' : ` ${after}`}`;

/** The user's own map that a name is a key of. */
const isMap = (detail: string): detail is 'type-to-region' | 'type-to-url' => /^type-to-(?:region|url)$/.test(detail);

export const evidence: Wording['evidence'] = {
  announced: (detail) => named('公告里的对应行', detail),
  'type-from': (detail) => named('type 来自', detail || '这里'),
  'url-from': (detail) => named('地址来自', detail || '这里'),
  request: (detail) => named('请求在这里发出', detail),
  caller: (detail) => named('从这里调用', detail),
  constant: (detail) => named('常量', detail, '的定义'),
  'config-key': (detail) => named('配置项', detail),
  reassigned: (detail) => named('在这里重新赋值，取值无法确定', detail),
  'region-selector': (detail) => (isMap(detail) ? `是「${routing[detail]}」里的键` : named('这里选择区域', detail)),
  'regional-host': (detail) => named('区域网关的地址', detail),
  'partner-host': (detail) => named('partner 网关的地址', detail),
  'old-and-new-together': (detail) => named('新旧名字成对出现', detail),
  'managed-marker': (detail) => named('全托 / 半托的标记', detail),
  'unmigrated-type': (detail) => named('未迁移的接口', detail, '也走这里'),
  'unknown-type': (detail) => named('走这里的 type 无法确定', detail),
  mapper: (detail) => named('经过项目自己的新旧映射', detail),
  'new-name-exists': (detail) => named('这里已经有新名字', detail),
  'suppressed-here': (detail) => named('在这里决定的', detail),
  'schema-beside': (detail) => named('旁边是接口的请求或返回参数说明', detail),
  followed: (detail) => `改不改跟这处代码一致：${detail}`,
  'copy-of': (detail) => named('像是这个文件的副本，原文件已单独判断', detail),
  'passes-here': (detail) => named('经过这里的 type', detail),
  'url-given': (detail) => named('请求的地址在这一行给出', detail),
  'handed-to': (detail) => `没有跟踪到发出它的请求；它作为参数传给 ${detail || '这里'}，定义在这里`,
  'unlinked-type': (detail) => named('没有跟踪到请求的接口', detail, '可能走这里'),
  'unknown-host': (detail) => named('代码里看不出这个请求发往哪个主机', detail && `(${detail})`),
  'unplaced-type': (detail) => named('没有跟踪到请求的未迁移接口', detail, '可能走这里'),
  'neighbour-type': (detail) => named('同一程序还发送', detail, '而这个地址的用法没有全部跟踪到'),
  'unseen-file': () => '这个文件没能读到，其中可能有未迁移的接口走这里',
  'missing-code': () => '这段代码不在可见范围内，其中可能有未迁移的接口走这里',
  'built-type': () => '这里拼接出一个 type，可能走这里',
  'kept-type': (detail) => named('旧接口', detail, '待定或保留，也走这里'),
  router: (detail) => named('这里按 type 选网关', detail),
  flag: (detail) => named('命令行参数或配置里的设置：', detail),
};

export const checklist: Wording['checklist'] = {
  'grant-token': {
    title: '重新授权，取得新接口的 token',
    say: (item) => `以下接口要用在 partner 网关重新授权得到的 token，旧 token 继续用于 CN 网关。授权页面：${item.where}`,
  },
  'token-by-type': {
    title: '两个网关，两个 token',
    say: (item) => `${item.where} 现在对两个网关用同一个 token；已迁移的接口要换成 partner 的那个。${tokenHint(item.patch)}`,
  },
  'check-token': {
    title: '确认 token 能调哪些接口',
    say: (item) => `用 ${item.where} 查询 token 已授权的接口，缺哪个就重新授权哪个。`,
  },
  'add-file': {
    title: '新文件要加进 git',
    say: (item) => `git add ${item.where}`,
  },
};

function tokenHint(patch: string | null): string {
  switch (tokenAdvice(patch)) {
    case 'no-lines':
      return '在给出 token 的地方，用生成的路由模块里的 isTemuPartnerType（Python 是 is_temu_partner_type）判断 type，是已迁移的就给 partner 的 token。';
    case 'member':
      return `每个店铺的 partner token 存在它原来的 token 旁边，字段名 ${memberIn(patch)}；没有存之前，仍发旧 token。`;
    case 'one-for-all':
      return '环境变量里只有一个 token。有多个店铺时，请把 partner 的 token 存在每个店铺自己的 token 旁边，并在这几行里改为读取它。';
    case null:
      return '';
  }
}
