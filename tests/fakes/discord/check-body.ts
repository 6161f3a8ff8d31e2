import { existsSync, readFileSync } from 'node:fs'
import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { z } from 'zod'

const specification = new URL(
  '../../../../shared/corpora/spec/discord/specs/openapi.json',
  import.meta.url,
)

/** Discord's own OpenAPI description is on this machine; without it only our schemas check what is sent. */
export const hasSpecification = existsSync(specification)

const operation = z.looseObject({
  requestBody: z
    .looseObject({ content: z.looseObject({ 'application/json': z.unknown().optional() }) })
    .optional(),
})
const document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.unknown(),
})

const permissions = z.looseObject({ type: z.array(z.string()) })
const methods = ['get', 'put', 'post', 'patch', 'delete']

/** Checks bodies against Discord's own description, each operation compiled when it is first used. */
class SpecificationChecks {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true })
  /** JSON pointers of body schemas, by method and path with nameless parameters. */
  readonly #pointers = new Map<string, string>()
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor() {
    addFormats.default(this.#ajv)
    for (const [name, check] of Object.entries({
      snowflake: /^(0|[1-9][0-9]*)$/u,
      nonce: /^.{0,25}$/su,
    }))
      this.#ajv.addFormat(name, check)
    const parsed = document.parse(JSON.parse(readFileSync(specification, 'utf8'), mend))
    this.#ajv.addSchema({ $id: 'discord', ...parsed })
    for (const [path, operations] of Object.entries(parsed.paths))
      for (const method of methods) {
        const body = operation.safeParse(operations[method]).data?.requestBody
        if (body?.content['application/json'] === undefined) continue
        this.#pointers.set(
          keyOf(method, path),
          `discord#/paths/${escape(path)}/${method}/requestBody/content/application~1json/schema`,
        )
      }
  }

  /** What is wrong with it, or null. Routes that take no body are not looked at. */
  check(method: string, pattern: string, body: unknown): string | null {
    const key = keyOf(method, pattern)
    const pointer = this.#pointers.get(key)
    if (pointer === undefined || body === undefined) return null
    const validate = this.#compiled.get(key) ?? this.#ajv.compile({ $ref: pointer })
    this.#compiled.set(key, validate)
    if (validate(asDescribed(body))) return null
    return this.#ajv.errorsText(validate.errors, { dataVar: 'body' })
  }
}

/** The description has these permissions as a number; Discord's documentation, and Discord, as its digits. */
function asDescribed(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    key === 'default_member_permissions' && typeof value === 'string' ? Number(value) : value,
  )
}

/**
 * The description calls these permissions a number, the reference a string of digits, which is what Discord gives
 * and takes (https://discord.com/developers/docs/interactions/application-commands#application-command-object).
 */
function mend(key: string, value: unknown): unknown {
  if (key !== 'default_member_permissions') return value
  const numeric = permissions.safeParse(value)
  return numeric.success ? { anyOf: [value, { type: 'string', pattern: '^[0-9]+$' }] } : value
}

function keyOf(method: string, pattern: string): string {
  const steps = pattern.split('/').map((step) => (/^[:{]/u.test(step) ? '{}' : step))
  return `${method.toLowerCase()} ${steps.join('/')}`
}

function escape(path: string): string {
  return path
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D')
}

let checks: SpecificationChecks | null = null

/** What Discord's own description finds wrong with a body; null where it is fine, or the description is not here. */
export function checkBody(method: string, pattern: string, body: unknown): string | null {
  if (!hasSpecification) return null
  checks ??= new SpecificationChecks()
  return checks.check(method, pattern, body)
}
