import type { Wording } from '../wording.js';
import { effects } from './effects.js';
import { checklist, evidence } from './evidence.js';
import { offered } from './offered.js';
import { hidden, routing, skipped, stored, unparsed, unused } from './places.js';
import { offSentence, reasons } from './reasons.js';
import { ui } from './ui.js';

export const en: Wording = {
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
    off: (day) => `off since ${day}`,
    soon: (day) => `off on ${day}`,
    later: (day) => `off on ${day}`,
  },
  noDeadline: 'no deadline announced',
  deadlineCount: { off: 'off already', soon: 'off within 15 days', later: 'off later' },
  action: { rewrite: 'rewrite', review: 'to decide', keep: 'kept' },
  mode: { write: 'written', 'dry-run': 'dry run', check: 'check' },
  gateway: { cn: 'CN', partner: 'the partner gateway', us: 'US', eu: 'EU', global: 'GLOBAL', unknown: 'a gateway not known' },
  required: {
    cn: 'CN',
    partner: 'the partner gateway',
    either: 'the partner or a US, EU or GLOBAL gateway',
    unknown: 'a gateway not known',
  },
  verdict: { ok: 'ok', broken: 'broken', unknown: 'unknown' },
  proposals: new Map([
    ['semi', 'semi-managed (半托)'],
    ['full', 'full-managed (全托)'],
    ['by-shop', 'by shop'],
    ['paste', 'add the new names'],
    ['rename', 'rename'],
    ['move', 'move to the partner gateway'],
    ['keep', 'leave it'],
    ['route', 'pick the gateway by type'],
  ]),
  problem: {
    'not-json': (detail) => `not JSON: ${detail}`,
    'other-version': (detail) => `its schemaVersion is ${detail}; this version reads 1`,
    'not-a-report': (detail) => `not a JSON report of temu-codemod: ${detail}`,
  },
  ui,
};
