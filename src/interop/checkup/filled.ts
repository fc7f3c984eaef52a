import type { z } from 'zod';
import { Untrusted, untrusted } from '#checkup/evidence/untrusted.ts';

/**
 * Completes what a person typed by hand: what may be null and was left out is null, a list that was left out is empty, and
 * a plain text where words from outside belong is taken in as such. What must be said and was not stays out, and is refused.
 */
export function filled(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = schema._zod;
  if (schema === Untrusted) return typeof value === 'string' ? untrusted(value) : value;
  switch (def.type) {
    case 'nullable': {
      const inner = (def as z.core.$ZodNullableDef).innerType;
      return value === undefined || value === null ? null : filled(inner, value);
    }
    case 'array': {
      if (value === undefined) return [];
      const { element } = def as z.core.$ZodArrayDef;
      return Array.isArray(value) ? value.map((item) => filled(element, item)) : value;
    }
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return filledObject((def as z.core.$ZodObjectDef).shape, value as Record<string, unknown>);
    }
    default:
      return value;
  }
}

function filledObject(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  value: Readonly<Record<string, unknown>>,
): unknown {
  const out: Record<string, unknown> = { ...value };
  for (const [name, schema] of Object.entries(shape)) {
    const member = filled(schema, Object.hasOwn(value, name) ? value[name] : undefined);
    if (member !== undefined) out[name] = member;
  }
  return out;
}
