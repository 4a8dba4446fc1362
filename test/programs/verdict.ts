import type { Report } from '../../src/model/index.js';
import type { Call } from '../runs/stand-in/gateways.mjs';
import { movedTypes } from '../runs/stand-in/gateways.mjs';
import type { Verdict } from './contract.js';

const moved = movedTypes();

export type Judged = { readonly verdict: Verdict; readonly why: string };

/** Refused on CN since the deadline; a price review, which full-managed shops keep there, is not. */
export function isMoved({ gateway, type }: Call): boolean {
  return gateway === 'cn' && (moved.get(type)?.applies ?? 'semi-only') !== 'semi-only';
}

/** The fault of a program before its migration: only moved types may be refused, and there must be some, else its generator is broken. */
export function problemOf(before: readonly Call[]): string | null {
  const refused = before.filter(({ served }) => !served);
  const other = refused.find((call) => !isMoved(call));
  if (other) return `refused before the migration, and not for a moved type: ${shown(other)}`;
  return refused.length === 0 ? 'sends no moved type' : null;
}

/** Requests that a program makes at once arrive in any order, so those before and after are compared as bags. */
export function judged(before: readonly Call[], after: readonly Call[], { findings }: Report): Judged {
  const left = [...after];
  const lost = before.filter((call) => !isMoved(call)).filter((call) => !taken(left, (one) => shown(one) === shown(call)));
  if (lost.length > 0) return { verdict: 'wrong', why: `no longer as it was: ${listed(lost)}; instead: ${listed(left)}` };
  const refused = before.filter(isMoved).filter((call) => !taken(left, (one) => one.served && isMigrated(call, one)));
  const missing = refused.filter((call) => !taken(left, (one) => isCopy(call, one)));
  const gone = missing.filter((call) => !isRetry(call, before, after));
  if (gone.length > 0 || left.length > 0) return { verdict: 'wrong', why: `went elsewhere: ${listed(gone)}; instead: ${listed(left)}` };
  const still = refused.filter((call) => !missing.includes(call));
  if (still.length === 0) return { verdict: 'right', why: '' };
  const reviews = findings.filter(({ action }) => action === 'review');
  const silent = still.filter(({ type }) => !reviews.some((review) => speaksOf(review, type)));
  if (silent.length > 0) return { verdict: 'silent', why: `still refused, and no review says so: ${listed(silent)}` };
  return { verdict: 'undone', why: `still refused: ${listed(still)}` };
}

/** Whether the call is the other one, migrated. */
function isMigrated(call: Call, one: Call): boolean {
  return one.gateway === 'partner' && one.path === call.path && namesOf(call.type).includes(one.type);
}

/** A program that tries again what was refused has no reason to once it is served. */
function isRetry(call: Call, before: readonly Call[], after: readonly Call[]): boolean {
  return before.filter((one) => shown(one) === shown(call)).length > 1 && after.some((one) => one.served && isMigrated(call, one));
}

/** Half migrated, or as it was: refused as before, on either of the two gateways, under either name. */
function isCopy(call: Call, one: Call): boolean {
  return !one.served && ['cn', 'partner'].includes(one.gateway) && [call.type, ...namesOf(call.type)].includes(one.type);
}

type Finding = Report['findings'][number];

/** A review of the name itself, or one of a URL, a request or code: those list the names behind them only where these are known. */
function speaksOf({ kind, found, details, message }: Finding, type: string): boolean {
  const names = [type, ...namesOf(type)];
  return kind !== 'type' || names.some((name) => found === name || [message, ...details].some((text) => text.includes(name)));
}

function namesOf(type: string): readonly string[] {
  return moved.get(type)?.newTypes ?? [];
}

/** Takes the first that fits out of the list. */
function taken(calls: Call[], fits: (call: Call) => boolean): boolean {
  const index = calls.findIndex(fits);
  if (index >= 0) calls.splice(index, 1);
  return index >= 0;
}

function shown({ gateway, type, path, served }: Call): string {
  return `${gateway}${path} ${type} ${served ? 'served' : 'refused'}`;
}

function listed(calls: readonly Call[]): string {
  return calls.map(shown).join(', ') || 'nothing';
}
