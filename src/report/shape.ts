import { isDay } from '../base/day.js';

/** A value as it must be. `check`: the path of the first value that is not so, null when all is well; `schema`: the same as JSON Schema. */
export type Shape = { readonly check: (value: unknown, path: string) => string | null; readonly schema: object };

export const text: Shape = { check: (value, path) => (typeof value === 'string' ? null : path), schema: { type: 'string' } };

export const count: Shape = {
  check: (value, path) => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? null : path),
  schema: { type: 'integer', minimum: 0 },
};

/** A day of the calendar, `2026-11-24`. */
export const day: Shape = {
  check: (value, path) => (typeof value === 'string' && isDay(value) ? null : path),
  schema: { type: 'string', format: 'date' },
};

export const truth: Shape = { check: (value, path) => (typeof value === 'boolean' ? null : path), schema: { type: 'boolean' } };

export function one(...allowed: readonly unknown[]): Shape {
  return { check: (value, path) => (allowed.includes(value) ? null : path), schema: { enum: allowed } };
}

export function orNull({ check, schema }: Shape): Shape {
  return { check: (value, path) => (value === null ? null : check(value, path)), schema: { anyOf: [schema, { type: 'null' }] } };
}

/** A field that reports of earlier versions lack. */
export function orAbsent({ check, schema }: Shape): Shape {
  return { check: (value, path) => (value === undefined ? null : check(value, path)), schema };
}

export function list(item: Shape): Shape {
  return {
    check: (value, path) => {
      if (!Array.isArray(value)) return path;
      for (const [i, one] of value.entries()) {
        const bad = item.check(one, `${path}[${i}]`);
        if (bad !== null) return bad;
      }
      return null;
    },
    schema: { type: 'array', items: item.schema },
  };
}

/** Fields that it does not name may be there, too. */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  const required = Object.entries(fields)
    .filter(([, { check }]) => check(undefined, 'absent') !== null)
    .map(([name]) => name);
  return {
    check: (value, path) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
      const own = new Map<string, unknown>(Object.entries(value));
      for (const [name, { check }] of Object.entries(fields)) {
        const bad = check(own.get(name), `${path}.${name}`);
        if (bad !== null) return bad;
      }
      return null;
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])),
      required,
    },
  };
}
