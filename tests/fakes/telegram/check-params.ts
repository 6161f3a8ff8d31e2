import { z } from 'zod'
import { badRequest } from './api-error.ts'
import { methodSchemas } from './method-schemas.ts'

const schemas: Readonly<Record<string, z.ZodObject<Readonly<Record<string, z.ZodType>>>>> =
  methodSchemas

/** A form has numbers, switches and objects as text: what fits a parameter only once it is read, is read. */
export function readFormValues(
  method: string,
  params: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const shape = schemas[method]?.shape ?? {}
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const schema = shape[name]
      if (typeof value !== 'string' || schema === undefined) return [name, value]
      if (z.safeParse(schema, value).success) return [name, value]
      return [name, parseOr(value)]
    }),
  )
}

/**
 * Parameters that have passed our schema of the method. Fields that are none are taken off, as the server ignores
 * them, but they are mistakes.
 * @throws ApiError 400 for a field that is missing or of the wrong kind
 */
export function checkParams(
  method: string,
  params: Readonly<Record<string, unknown>>,
  mistake: (detail: string) => void,
): Readonly<Record<string, unknown>> {
  const parsed = schemas[method]?.safeParse(params)
  if (parsed === undefined || parsed.success) return params
  const { issues } = parsed.error
  for (const issue of issues) mistake([...issue.path, issue.message].join(' '))
  const fatal = issues.find(({ code }) => code !== 'unrecognized_keys')
  if (fatal === undefined) return without(params, issues)
  const name = String(fatal.path[0] ?? '')
  if (params[name] === undefined)
    throw badRequest(name === 'text' ? 'message text is empty' : `${name} is empty`)
  throw badRequest(`can't parse ${fatal.path.join('.')}: ${fatal.message}`)
}

function without(
  params: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): Readonly<Record<string, unknown>> {
  const unknown = new Set(
    issues.flatMap((it) =>
      it.code === 'unrecognized_keys' ? it.keys.map((key) => [...it.path, key].join('.')) : [],
    ),
  )
  return strip(params, '', unknown)
}

function strip(
  value: Readonly<Record<string, unknown>>,
  path: string,
  unknown: ReadonlySet<string>,
) {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !unknown.has(`${path}${key}`))
      .map(([key, inner]): [string, unknown] => [key, stripAny(inner, `${path}${key}.`, unknown)]),
  )
}

function stripAny(value: unknown, path: string, unknown: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value.map((inner: unknown, index) => stripAny(inner, `${path}${index}.`, unknown))
  const object = z.record(z.string(), z.unknown()).safeParse(value)
  return object.success ? strip(object.data, path, unknown) : value
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
