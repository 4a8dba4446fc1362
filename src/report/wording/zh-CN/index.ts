import type { Wording } from '../wording.js';
import { effects } from './effects.js';
import { checklist, evidence } from './evidence.js';
import { offered } from './offered.js';
import { hidden, routing, skipped, stored, unparsed, unused } from './places.js';
import { offSentence, reasons } from './reasons.js';
import { ui } from './ui.js';

export const zhCN: Wording = {
  reasons,
  evidence,
  effects,
  checklist,
  offered,
  routing,
  stored,
  unparsed,
  skipped,
  hidden,
  offSentence,
  unused,
  deadline: {
    off: (day) => `已于 ${day} 下线`,
    soon: (day) => `将于 ${day} 下线`,
    later: (day) => `${day} 下线`,
  },
  noDeadline: '没有公布下线日期',
  deadlineCount: { off: '已下线', soon: '15 天内下线', later: '之后下线' },
  action: { rewrite: '改写', review: '待定', keep: '保留' },
  mode: { write: '已写入', 'dry-run': '试运行', check: '检查' },
  gateway: { cn: 'CN 网关', partner: 'partner 网关', us: 'US 网关', eu: 'EU 网关', global: 'GLOBAL 网关', unknown: '未知网关' },
  required: { cn: 'CN 网关', partner: 'partner 网关', either: 'partner 或 US/EU/GLOBAL 网关', unknown: '未知网关' },
  verdict: { ok: '一致', broken: '会失败', unknown: '无法判断' },
  proposals: new Map([
    ['semi', '半托'],
    ['full', '全托'],
    ['by-shop', '按店铺'],
    ['paste', '补上新名字'],
    ['rename', '改名'],
    ['move', '换成 partner 网关'],
    ['keep', '保持原样'],
    ['route', '按 type 选网关'],
  ]),
  problem: {
    'not-json': (detail) => `不是 JSON：${detail}`,
    'other-version': (detail) => `报告的 schemaVersion 是 ${detail}，这个版本只认 1`,
    'not-a-report': (detail) => `不是 temu-codemod 的 JSON 报告：${detail}`,
  },
  ui,
};
