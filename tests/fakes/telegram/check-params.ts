import { z } from 'zod'
import { badRequest } from './api-error.ts'
import { methodSchemas } from './method-schemas.ts'

const schemas: Readonly<Record<string, z.ZodObject>> = methodSchemas

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
 * Checks parameters by our schema of the method. Fields that are none are ignored, as the server does, but are
 * mistakes.
 * @throws ApiError 400 for a field that is missing or of the wrong kind
 */
export function checkParams(
  method: string,
  params: Readonly<Record<string, unknown>>,
  mistake: (detail: string) => void,
): void {
  const parsed = schemas[method]?.safeParse(params)
  if (parsed === undefined || parsed.success) return
  const { issues } = parsed.error
  for (const issue of issues) mistake(`${method}: ${issue.path.join('.')} ${issue.message}`)
  const fatal = issues.find(({ code }) => code !== 'unrecognized_keys')
  if (fatal === undefined) return
  const [name = ''] = fatal.path
  if (params[String(name)] === undefined)
    throw badRequest(name === 'text' ? 'message text is empty' : `${String(name)} is empty`)
  throw badRequest(`can't parse ${fatal.path.join('.')}: ${fatal.message}`)
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
