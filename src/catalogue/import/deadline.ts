import type { Day } from '../../model/index.js';
import type { Deadline } from '../data.js';
import { plain } from './lines.js';

type Trouble = { readonly what: 'bad-date'; readonly text: string };
export type Mentions = { readonly deadlines: readonly Deadline[]; readonly troubles: readonly Trouble[] };

const date = '(?<![\\d.])(?:(\\d{4})\\s*[年./-]\\s*)?(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})(?![\\d.]*\\d)\\s*[日号]?';
const mention = new RegExp(`${date}\\s*(?:起|前|后|之前|正式|全部|统一)*\\s*下线|下线(?:时间|日期|日)\\s*(?:为|是|:)?\\s*${date}`, 'g');
/** 将于月底下线: a time, but no day. */
const vague = /(?:将于|计划于?|预计于?|定于)([^,。;、()]{1,12}?)下线/g;
const timeWord = /[0-9一二三四五六七八九十]|月|周|季|年/;

/** Every day on which a text says that the old interfaces go off; one without a year is judged by `anchor`. */
export function readDeadlines(text: string, anchor: Day): Mentions {
  const words = plain(text);
  const read = [...words.matchAll(mention)].map((match) => readOne(match, anchor));
  const unread = [...words.replace(mention, '').matchAll(vague)].filter(([, when = '']) => timeWord.test(when));
  return {
    deadlines: read.flatMap((one) => ('day' in one ? [one] : [])),
    troubles: [
      ...read.flatMap((one) => ('what' in one ? [one] : [])),
      ...unread.map(([found]) => ({ what: 'bad-date' as const, text: found })),
    ],
  };
}

function readOne(match: RegExpExecArray, anchor: Day): Deadline | Trouble {
  const [written, year = match[4], month = match[5] ?? '', dayOfMonth = match[6] ?? ''] = match;
  if (year !== undefined) {
    const day = dayOf(Number(year), month, dayOfMonth);
    return day === null ? { what: 'bad-date', text: written } : { day, written, year: 'written' };
  }
  const day = nearest(anchor, month, dayOfMonth);
  return day === null ? { what: 'bad-date', text: written } : { day, written, year: 'inferred' };
}

/** The year that brings the date nearest to the anchor: 1.19 in an announcement of 30 December is next year's. */
function nearest(anchor: Day, month: string, dayOfMonth: string): Day | null {
  const year = Number(anchor.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => dayOf(one, month, dayOfMonth) ?? []);
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(anchor));
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Null for a day that no calendar has. */
export function dayOf(year: number, month: string, dayOfMonth: string): Day | null {
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}
